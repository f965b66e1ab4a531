import {color} from '../reads/register.js';
import {fill} from './patterns.js';

/** What a path is of itself. */
export const BARE = {side: '', outline: {pending: false, ringed: false, stale: false}};

/** How paths of a look are drawn, and what is said of them. */
export function styleOf(look) {
    const {pattern, pending, ring, isStale} = look;
    const side = ring ?? pending;
    return {
        text: look.text(),
        pattern,
        fill: fill(look),
        side: side === null ? '' : color(side),
        outline: {pending: pending !== null, ringed: ring !== null, stale: isStale === true},
    };
}

/** Touches what is to be otherwise, and no more: each touch of thousands of paths is felt. */
export function restyle(path, before, style) {
    if (before.pattern !== style.pattern) {
        path.dataset.pattern = style.pattern;
    }
    if (before.fill !== style.fill) {
        path.setAttribute('fill', style.fill);
    }
    if (before.side !== style.side) {
        path.style.setProperty('--side', style.side);
    }
    for (const [name, isOn] of Object.entries(style.outline)) {
        if (before.outline[name] !== isOn) {
            path.classList.toggle(name, isOn);
        }
    }
}
