import {bdi, element} from '../page/element.js';
import {findAreas} from '../page/find.js';
import {areaName} from '../reads/register.js';
import {say} from '../words/words.js';

/** The areas of a claim: found by any spelling of a name, and taken away again. */
export function areasField(ids) {
    const chosen = element('ul', {class: 'tags', 'aria-label': say('field.areas')});
    const add = id => {
        if (![...chosen.querySelectorAll('input')].some(it => it.value === id)) {
            chosen.append(tag(id));
            chosen.dispatchEvent(new Event('input', {bubbles: true}));
        }
    };
    ids.forEach(add);
    const found = element('div', {class: 'found', hidden: true});
    const input = element('input', {type: 'search', dir: 'auto'});
    const close = () => {
        found.hidden = true;
        input.value = '';
        input.focus();
    };
    findAreas(input, found, id => {
        add(id);
        close();
    });
    const label = element('label', {}, element('span', {}, say('record.area')), input);
    const all = element('div', {class: 'wide areas', 'data-field': 'areas'}, label, found, chosen);
    all.addEventListener('keydown', event => {
        if (event.key === 'Enter' && event.target === input) {
            // The first that is found; and not the form's own button.
            event.preventDefault();
            found.querySelector('button')?.click();
        } else if (event.key === 'Escape') {
            close();
        }
    });
    return all;
}

function tag(id) {
    const name = areaName(id);
    const item = element(
        'li',
        {},
        element('input', {type: 'hidden', name: 'areas', value: id}),
        bdi(name),
        element(
            'button',
            {
                type: 'button',
                class: 'link',
                'aria-label': say('record.without', {area: name}),
                onclick: () => {
                    const list = item.parentElement;
                    item.remove();
                    list.dispatchEvent(new Event('input', {bubbles: true}));
                },
            },
            '×',
        ),
    );
    return item;
}
