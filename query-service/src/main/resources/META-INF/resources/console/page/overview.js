import {element} from './element.js';
import {hrefOf} from './place.js';
import {claimLine} from '../claims/lines.js';
import {look, PATTERNS} from '../map/looks.js';
import {read} from '../reads/api.js';
import {actorName, color, letter} from '../reads/register.js';
import {number, say} from '../words/words.js';

/** What there is to see, where no area is chosen: how much is whose, and what was said last. */
const LAST = 8;

export async function overview({states, known}) {
    const {items} = await read('/claims', {knownAt: known, limit: LAST});
    return element(
        'article',
        {},
        element('h2', {}, say('overview')),
        element('p', {}, say('overview.lead')),
        states.size
            ? [
                  element('h3', {}, say('overview.held')),
                  held(states),
                  element('h3', {}, say('overview.known')),
                  patterns(states),
              ]
            : element('p', {class: 'empty'}, say('overview.empty')),
        element('h3', {}, say('overview.last')),
        items.length
            ? element(
                  'ol',
                  {class: 'claims'},
                  items.map(claim => element('li', {}, claimLine(claim))),
              )
            : element('p', {}, say('claims.none')),
        element('p', {}, element('a', {href: hrefOf({page: 'method'})}, say('overview.method'))),
    );
}

function held(states) {
    const counts = count([...states.values()].filter(state => state.ground === 'HELD').map(state => state.controller));
    const most = Math.max(1, ...counts.values());
    return element(
        'ul',
        {class: 'bars'},
        [...counts]
            .sort((one, other) => other[1] - one[1])
            .map(([side, areas]) => {
                const bar = element('meter', {min: 0, max: most, value: areas, 'aria-label': actorName(side)});
                bar.style.setProperty('--side', color(side));
                return element(
                    'li',
                    {},
                    element('span', {}, `${letter(side)} · `, element('bdi', {}, actorName(side))),
                    bar,
                    element('b', {}, number(areas)),
                );
            }),
    );
}

function patterns(states) {
    const counts = count([...states.values()].map(state => look(state).pattern));
    return element(
        'dl',
        {class: 'counts'},
        PATTERNS.filter(pattern => counts.has(pattern)).map(pattern => [
            element('dt', {}, say('pattern.' + pattern)),
            element('dd', {}, number(counts.get(pattern))),
        ]),
    );
}

function count(things) {
    const counts = new Map();
    things.forEach(thing => counts.set(thing, (counts.get(thing) ?? 0) + 1));
    return counts;
}
