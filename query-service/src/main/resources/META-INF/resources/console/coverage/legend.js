import {element} from '../page/element.js';
import {outline, swatch} from '../map/legend.js';
import {number, say} from '../words/words.js';
import {span, TINTS} from './coverage.js';

/** Which tint stands for how long a silence. */
export function drawCoverageLegend() {
    document.getElementById('legend').replaceChildren(
        element('summary', {}, say('legend')),
        element('p', {}, say('coverage.legend')),
        element(
            'ul',
            {},
            TINTS.map((pattern, i) => element('li', {}, swatch({pattern, sides: []}), spanText(i))),
            element('li', {}, outline('stale'), say('coverage.stale')),
        ),
    );
}

function spanText(i) {
    const {from, to} = span(i);
    if (to === undefined) {
        return say('coverage.never');
    }
    return to === Infinity
        ? say('coverage.over', {days: number(from - 1)})
        : say('coverage.span', {from: number(from), to: number(to)});
}
