import {bdi, element} from './element.js';
import {read} from '../reads/api.js';
import {troubleText} from '../words/trouble.js';
import {nameIn, number, say} from '../words/words.js';

/** Finds areas by any of their names, however it is spelt, while that is typed. */
const MOST = 8;
const PAUSE = 200;

/**
 * @param found where they are listed, as buttons
 * @param choose called with the id of the one that is chosen
 */
export function findAreas(input, found, choose) {
    let turn = 0;
    let timer;
    const find = async text => {
        const mine = ++turn;
        if (!text) {
            found.hidden = true;
            return;
        }
        let answer;
        try {
            answer = await read('/areas', {q: text, limit: MOST});
        } catch (fault) {
            found.replaceChildren(element('p', {role: 'status'}, troubleText(fault)));
        }
        if (mine === turn) {
            if (answer) {
                list(answer.items, found, choose);
            }
            found.hidden = false;
        }
    };
    input.addEventListener('input', event => {
        // What is typed here is no part of a form.
        event.stopPropagation();
        clearTimeout(timer);
        timer = setTimeout(() => find(input.value.trim()), PAUSE);
    });
}

function list(items, found, choose) {
    found.replaceChildren(
        element(
            'p',
            {role: 'status'},
            items.length ? say('found', {count: number(items.length)}) : say('found.none'),
        ),
        element(
            'ul',
            {},
            items.map(it => element('li', {}, candidate(it, choose))),
        ),
    );
}

/** With what it is and where it lies: names come more than once. */
function candidate({id, names, kind, governorate}, choose) {
    const where = governorate && governorate.id !== id ? [' · ', bdi(nameIn(governorate.names) ?? governorate.id)] : '';
    return element(
        'button',
        {type: 'button', onclick: () => choose(id)},
        bdi(nameIn(names) ?? id),
        element('small', {}, say('kind.' + kind), where),
    );
}
