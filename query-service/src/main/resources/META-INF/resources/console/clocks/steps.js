import {read} from '../reads/api.js';
import {statesAt} from '../reads/control.js';

/** Where the next change lies, on either clock. */

/** A search ends after so many whole maps: each halves what is left, more or less. */
const MOST_MAPS = 24;

/** A claim that changed nothing is told of for some weeks: three by the built-in policy. */
const REMEMBERED = 20 * 86_400_000;

/** All moments at which something of a state began. */
function momentsOf(state) {
    return [state.since, state.encircledSince, ...state.pending.map(it => it.at)].filter(Boolean).map(Date.parse);
}

/** The last change at or before `at`; null before the first. */
export async function lastChange(at, known) {
    const moments = [...(await statesAt(at, known)).values()].flatMap(momentsOf).filter(moment => moment <= at);
    return moments.length ? moments.reduce((one, other) => Math.max(one, other)) : null;
}

/** The first change after `at`, none after `end`. Claims that changed nothing are forgotten: so first nearby. */
export async function nextChange(at, end, known) {
    return (await firstWithin(at, Math.min(end, at + REMEMBERED), known)) ?? firstWithin(at, end, known);
}

/** The first change there is, but for what was only claimed and is forgotten. */
export const firstChange = (end, known) => firstWithin(-Infinity, end, known);

/**
 * The earliest of what a map tells is a change, but areas may have changed twice: so the map just before it is asked
 * again, until it tells of none.
 */
async function firstWithin(at, end, known) {
    let next = null;
    let ask = end;
    for (let map = 0; map < MOST_MAPS; map++) {
        const moments = [...(await statesAt(ask, known)).values()].flatMap(momentsOf);
        const later = moments.filter(moment => moment > at && moment <= ask);
        if (!later.length) {
            break;
        }
        next = later.reduce((one, other) => Math.min(one, other));
        ask = next - 1000;
    }
    return next;
}

/** The least K above `known` at which the map at `at` reads otherwise; null where none does. */
export async function nextKnown(at, known, latest) {
    let low = known;
    let step = 1;
    while (low < latest) {
        const high = Math.min(latest, low + step);
        if (await differs(at, known, high)) {
            return least(at, known, low, high);
        }
        low = high;
        step *= 2;
    }
    return null;
}

async function least(at, known, low, high) {
    while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (await differs(at, known, middle)) {
            high = middle;
        } else {
            low = middle;
        }
    }
    return high;
}

/** The greatest K below `known` at which the map reads otherwise; null where none does. */
export async function lastKnown(at, known) {
    let high = known;
    let step = 1;
    while (high > 0) {
        const low = Math.max(0, high - step);
        if (await differs(at, low, known)) {
            return greatest(at, known, low, high);
        }
        high = low;
        step *= 2;
    }
    return null;
}

async function greatest(at, known, low, high) {
    while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (await differs(at, middle, known)) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return low;
}

async function differs(at, knownFrom, knownTo) {
    const answer = await read('/diff', {knownFrom, knownTo, validAt: new Date(at).toISOString(), limit: 1});
    return answer.items.length > 0;
}
