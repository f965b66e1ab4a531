import {bdi, element} from '../page/element.js';
import {hrefOf} from '../page/place.js';
import {areaName, areasAbove} from '../reads/register.js';
import {collator, number, say} from '../words/words.js';

/** The map as a table: the same areas, in order of name, a page at a time. */
const ROWS = 100;
let page = 0;
let wanted = '';
let shown = {rows: [], heads: []};

/** @param table {caption, heads, rows: [{area, cells: gives what stands below the heads}]} */
export function drawTable(table) {
    shown = table;
    draw();
}

function draw() {
    const rows = matching();
    page = Math.min(page, Math.max(0, Math.ceil(rows.length / ROWS) - 1));
    const here = document.getElementById('table');
    const kept = here.querySelector('input');
    const body = [tableOf(rows.slice(page * ROWS, (page + 1) * ROWS)), pager(rows.length)];
    if (kept) {
        // The field that is being typed in stays.
        here.replaceChildren(here.firstChild, ...body);
        here.firstChild.firstChild.textContent = say('table.filter');
    } else {
        here.replaceChildren(field(), ...body);
    }
}

function matching() {
    const compare = collator().compare;
    return shown.rows
        .map(row => ({row, name: areaName(row.area)}))
        .filter(({name, row}) => !wanted || name.toLowerCase().includes(wanted) || row.area.toLowerCase() === wanted)
        .sort((one, other) => compare(one.name, other.name));
}

function field() {
    const input = element('input', {
        type: 'search',
        oninput: event => {
            wanted = event.target.value.trim().toLowerCase();
            page = 0;
            draw();
        },
    });
    return element('label', {}, element('span', {}, say('table.filter')), input);
}

function tableOf(rows) {
    const heads = ['area', 'within', ...shown.heads].map(key => element('th', {scope: 'col'}, say('table.' + key)));
    return element(
        'table',
        {},
        element('caption', {}, say(shown.caption)),
        element('thead', {}, element('tr', {}, heads)),
        element(
            'tbody',
            {},
            rows.map(({row, name}) => rowOf(row, name)),
        ),
    );
}

function rowOf({area, cells}, name) {
    const above = areasAbove(area)[0];
    return element(
        'tr',
        {},
        element(
            'th',
            {scope: 'row'},
            element('a', {href: hrefOf({sel: area, page: null, claim: null})}, bdi(name)),
        ),
        element('td', {}, above ? bdi(areaName(above)) : ''),
        cells().map(cell => element('td', {}, cell)),
    );
}

function pager(count) {
    const turn = (by, key, isOff) =>
        element(
            'button',
            {
                type: 'button',
                disabled: isOff,
                onclick: () => {
                    page += by;
                    draw();
                },
            },
            say(key),
        );
    return element(
        'p',
        {class: 'pager'},
        turn(-1, 'table.previous', page === 0),
        element(
            'span',
            {role: 'status'},
            say('table.range', {
                from: number(count ? page * ROWS + 1 : 0),
                to: number(Math.min(count, (page + 1) * ROWS)),
                count: number(count),
            }),
        ),
        turn(1, 'table.next', (page + 1) * ROWS >= count),
    );
}
