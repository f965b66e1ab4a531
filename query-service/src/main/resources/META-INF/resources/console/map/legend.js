import {element} from '../page/element.js';
import {actorName, color, letter} from '../reads/register.js';
import {say} from '../words/words.js';
import {fill, svgElement} from './patterns.js';
import {PATTERNS} from './looks.js';

/** Which sides and patterns are on the map, always in view. */
export function drawLegend(looksByArea) {
    const looks = [...looksByArea.values()];
    const shown = [...new Set(looks.flatMap(it => [...it.sides, it.ring, it.pending]).filter(Boolean))].sort();
    const patterns = new Set(looks.map(it => it.pattern));
    document.getElementById('legend').replaceChildren(
        element('summary', {}, say('legend')),
        element(
            'ul',
            {},
            shown.map(side =>
                element('li', {}, swatch({pattern: 'solid', sides: [side]}, letter(side)), actorName(side)),
            ),
        ),
        element(
            'ul',
            {},
            PATTERNS.filter(it => patterns.has(it)).map(pattern =>
                element('li', {}, swatch({pattern, sides: ['', '']}), say('pattern.' + pattern)),
            ),
            ['pending', 'ringed']
                .filter(it => isOutlined[it](looks))
                .map(it => element('li', {}, outline(it), say('pattern.' + it))),
        ),
    );
}

const isOutlined = {pending: looks => looks.some(it => it.pending), ringed: looks => looks.some(it => it.ring)};

/** @param look of the sides '' where it is of none in particular */
export function swatch(look, text = '') {
    const its = {class: `area ${look.pattern}`, fill: fill(look)};
    const box = svgElement('rect', {x: 1, y: 1, width: 26, height: 16, ...its});
    const label = svgElement('text', {x: 14, y: 13.5, 'text-anchor': 'middle', class: 'on-swatch'}, text);
    return svgElement('svg', {width: 28, height: 18, 'aria-hidden': true}, box, label);
}

export function outline(kind) {
    const box = svgElement('rect', {x: 2, y: 2, width: 24, height: 14, class: `area ${kind}`, fill: 'none'});
    box.style.setProperty('--side', color(''));
    return svgElement('svg', {width: 28, height: 18, 'aria-hidden': true}, box);
}
