import {shortly} from '../area/sentences.js';
import {allAreas} from '../reads/register.js';
import {number, say} from '../words/words.js';
import {tint} from './coverage.js';

/** By its tint and a number of days; dashed where what was known of it has grown old. */
const OLD = ['STALE', 'EXPIRED'];

/** Of the areas that have none below them: the wide ones would hide those. */
export function coverageLooks(items, states) {
    const parents = new Set([...allAreas()].map(it => it.parent));
    return new Map(items.filter(it => !parents.has(it.area)).map(it => [it.area, look(it, states.get(it.area))]));
}

function look({days}, state) {
    return {
        pattern: tint(days),
        sides: [],
        pending: null,
        ring: null,
        letters: days === null ? '' : number(days),
        isStale: OLD.includes(state?.information),
        more: `${days} ${state?.ground} ${state?.controller} ${state?.information}`,
        text: () => [daysText(days), state && shortly(state)].filter(Boolean).join(say('semicolon')),
    };
}

export function daysText(days) {
    if (days === null) {
        return say('coverage.never');
    }
    return days === 0 ? say('coverage.today') : say('coverage.days', {days: number(days)});
}
