import {element} from './element.js';
import {findAreas} from './find.js';
import {go} from './place.js';
import {say} from '../words/words.js';

/** The way to an area by its name. In the reader's language; what was typed is kept. */
export function makeSearch() {
    const typed = document.querySelector('#search input')?.value ?? '';
    const found = element('div', {id: 'found', class: 'found', hidden: true});
    const input = element('input', {
        type: 'search',
        'aria-label': say('search'),
        placeholder: say('search'),
        value: typed,
        dir: 'auto',
        'aria-controls': 'found',
    });
    findAreas(input, found, sel => {
        found.hidden = true;
        input.value = '';
        go({sel, page: null, claim: null});
    });
    const form = document.getElementById('search');
    form.replaceChildren(input, found);
    form.onsubmit = event => {
        event.preventDefault();
        if (!found.hidden) {
            found.querySelector('button')?.click();
        }
    };
    form.onkeydown = event => {
        if (event.key === 'Escape') {
            found.hidden = true;
            input.focus();
        }
    };
}
