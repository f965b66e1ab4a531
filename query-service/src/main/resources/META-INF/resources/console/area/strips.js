import {element} from '../page/element.js';
import {go} from '../page/place.js';
import {read} from '../reads/api.js';
import {fill, svgElement} from '../map/patterns.js';
import {look} from '../map/looks.js';
import {brief, iso, short} from '../words/dates.js';
import {number, say} from '../words/words.js';
import {shortly} from './sentences.js';

/** An area on both clocks: what it was from when to when, and how knowledge of the moment shown has grown. */
const WIDTH = 600;
const HEIGHT = 22;
/** Knowledge of one moment changes only with a claim on the area: so many are asked for. */
const MOST_CLAIMS = 12;

export async function strips(path, timeline, its, {at, known}) {
    return element(
        'section',
        {},
        element('h3', {}, say('strips')),
        validStrip(timeline.segments, at),
        await knownStrip(path, its.claims, at, known),
    );
}

function validStrip(segments, at) {
    if (!segments.length) {
        return element('p', {}, say('strips.none'));
    }
    const start = Date.parse(segments[0].from);
    const end = Math.max(at, Date.parse(segments.at(-1).from) + 86_400_000);
    const pieces = segments.map(({from, to, state}) => ({
        from: Date.parse(from),
        to: to ? Date.parse(to) : end,
        state,
        text: brief(from),
        step: {at: short(Date.parse(from))},
    }));
    return strip('strips.valid', pieces, start, end, at);
}

async function knownStrip(path, claims, at, known) {
    const positions = claims
        .slice(0, MOST_CLAIMS)
        .map(claim => claim.position + 1)
        .filter(it => it <= known)
        .sort((a, b) => a - b);
    if (!positions.length) {
        return null;
    }
    const states = await Promise.all(positions.map(K => read(path + '/control', {validAt: iso(at), knownAt: K})));
    const pieces = positions.map((K, i) => ({
        from: K,
        to: positions[i + 1] ?? known + 1,
        state: states[i],
        text: say('strips.entry', {entry: number(K)}),
        step: {known: K},
    }));
    return strip(
        'strips.known',
        pieces.filter((piece, i) => i === 0 || shortly(piece.state) !== shortly(pieces[i - 1].state)),
        positions[0],
        known + 1,
        known,
    );
}

/** @param pieces {from, to, state, text, step: where a click leads} in order; each reaches to the next one */
function strip(key, pieces, start, end, here) {
    const across = it => Math.round(((Math.min(it, end) - start) / (end - start || 1)) * WIDTH);
    const cells = pieces.map((piece, i) => {
        const x = across(piece.from);
        const width = Math.max(2, across(pieces[i + 1]?.from ?? end) - x);
        return svgElement('rect', {
            x,
            y: 0,
            width,
            height: HEIGHT,
            class: 'area',
            fill: fill(look({pending: [], ...piece.state})),
        });
    });
    const x = across(here);
    const drawing = svgElement(
        'svg',
        {viewBox: `-3 -4 ${WIDTH + 6} ${HEIGHT + 8}`, 'aria-hidden': true, class: 'strip'},
        ...cells,
        svgElement('path', {d: `M${x},-4 V${HEIGHT + 4}`, class: 'here'}),
    );
    const list = element(
        'ol',
        {},
        [...pieces]
            .reverse()
            .map(piece =>
                element(
                    'li',
                    {},
                    element('button', {type: 'button', class: 'link', onclick: () => go(piece.step)}, piece.text),
                    ' ',
                    shortly(piece.state),
                ),
            ),
    );
    return element(
        'figure',
        {},
        element('figcaption', {}, say(key)),
        drawing,
        element('details', {}, element('summary', {}, say('strips.list', {count: number(pieces.length)})), list),
    );
}
