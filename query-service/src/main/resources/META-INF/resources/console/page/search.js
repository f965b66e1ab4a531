import {bdi, element} from './element.js';
import {go, hrefOf} from './place.js';
import {troubleText} from './trouble.js';
import {read} from '../reads/api.js';
import {nameIn, number, say} from '../words/words.js';

/** Finds areas by any of their names, however it is spelt. */
const MOST = 8;
const PAUSE = 200;
let turn = 0;
let timer;

/** In the reader's language; what was typed is kept. */
export function makeSearch() {
    const typed = document.querySelector('#search input')?.value ?? '';
    const found = element('div', {id: 'found', hidden: true});
    const input = element('input', {
        type: 'search',
        'aria-label': say('search'),
        placeholder: say('search'),
        value: typed,
        dir: 'auto',
        'aria-controls': 'found',
        oninput: event => {
            clearTimeout(timer);
            timer = setTimeout(() => find(event.target.value.trim(), found), PAUSE);
        },
    });
    const form = document.getElementById('search');
    form.replaceChildren(input, found);
    form.onsubmit = event => {
        event.preventDefault();
        const first = found.querySelector('a');
        if (first && !found.hidden) {
            choose(first.dataset.area, input, found);
        }
    };
    form.onkeydown = event => {
        if (event.key === 'Escape') {
            found.hidden = true;
            input.focus();
        }
    };
    found.onclick = event => {
        const link = event.target.closest('a');
        if (link) {
            event.preventDefault();
            choose(link.dataset.area, input, found);
        }
    };
}

function choose(sel, input, found) {
    found.hidden = true;
    input.value = '';
    go({sel, page: null, claim: null});
}

async function find(text, found) {
    const mine = ++turn;
    if (!text) {
        found.hidden = true;
        return;
    }
    try {
        const {items} = await read('/areas', {q: text, limit: MOST});
        if (mine === turn) {
            found.replaceChildren(
                element(
                    'p',
                    {role: 'status'},
                    items.length ? say('found', {count: number(items.length)}) : say('found.none'),
                ),
                element('ul', {}, items.map(candidate)),
            );
        }
    } catch (fault) {
        found.replaceChildren(element('p', {role: 'status'}, troubleText(fault)));
    }
    found.hidden = false;
}

/** With what it is and where it lies: names come more than once. */
function candidate({id, names, kind, governorate}) {
    const where = governorate && governorate.id !== id ? [' · ', bdi(nameIn(governorate.names) ?? governorate.id)] : '';
    return element(
        'li',
        {},
        element(
            'a',
            {href: hrefOf({sel: id, page: null, claim: null}), 'data-area': id},
            bdi(nameIn(names) ?? id),
            element('small', {}, say('kind.' + kind), where),
        ),
    );
}
