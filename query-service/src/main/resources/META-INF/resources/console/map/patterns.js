import {color} from '../reads/register.js';

/** Fills, made when first needed, in an SVG of their own to which all others refer. */
const NS = 'http://www.w3.org/2000/svg';
const made = new Map();
let defs;

/** What `fill` is to be. */
export function fill({pattern, sides}) {
    if (pattern === 'unknown') {
        return 'none';
    }
    if (!(pattern in STROKES) && pattern !== 'solid') {
        // A tint of the style sheet.
        return '';
    }
    const [first, second] = sides.map(color);
    if (pattern === 'solid') {
        return first;
    }
    const key = pattern + sides.join('+');
    if (!made.has(key)) {
        made.set(key, `p${made.size}`);
        place().append(draw(made.get(key), pattern, first, second ?? first));
    }
    return `url(#${made.get(key)})`;
}

function place() {
    if (!defs) {
        const svg = svgElement('svg', {width: 0, height: 0, 'aria-hidden': true, class: 'patterns'});
        defs = svgElement('defs', {});
        svg.append(defs);
        document.body.append(svg);
    }
    return defs;
}

function draw(id, pattern, first, second) {
    const size = pattern === 'leaving' ? 10 : 8;
    const made = svgElement('pattern', {id, width: size, height: size, patternUnits: 'userSpaceOnUse'});
    made.append(...STROKES[pattern](first, second));
    return made;
}

const ground = (paint, opacity) => svgElement('rect', {width: 12, height: 12, fill: paint, 'fill-opacity': opacity});
const lines = (path, paint, width) => svgElement('path', {d: path, stroke: paint, 'stroke-width': width, fill: 'none'});
const RISING = 'M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4';
const FALLING = 'M-2,6 l4,4 M0,0 l8,8 M6,-2 l4,4';

const STROKES = {
    reported: first => [ground(first, 0.35), lines(RISING, first, 3)],
    disputed: first => [ground(first, 0.35), lines('M0,2 h8 M0,6 h8', first, 1.8)],
    claimed: (first, second) => [
        lines(RISING, first, 1.8),
        ...(second === first ? [] : [lines('M2,10 l8,-8', second, 1.8)]),
    ],
    contested: (first, second) => [ground(first, 0.18), lines(RISING, first, 2.2), lines(FALLING, second, 2.2)],
    vacated: first => [
        svgElement('circle', {cx: 2, cy: 2, r: 1.7, fill: first}),
        svgElement('circle', {cx: 6, cy: 6, r: 1.7, fill: first}),
    ],
    leaving: first => [svgElement('circle', {cx: 5, cy: 5, r: 2.8, fill: 'none', stroke: first, 'stroke-width': 1.4})],
};

export function svgElement(tag, attributes, ...children) {
    const element = document.createElementNS(NS, tag);
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    element.append(...children);
    return element;
}
