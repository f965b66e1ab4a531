import {language} from '../words/words.js';
import {place} from './place.js';
import {isCoverage, isTable} from './views.js';

const MINUTE = 60_000;

/** The moment of both clocks that the address names; without: now, and all that is known. */
export function sceneAsked(latest) {
    const {at, known, sel, bbox, as, layer, ...page} = place();
    const now = Math.floor(Date.now() / MINUTE) * MINUTE;
    const told = Math.min(Date.parse(at), now);
    const K = Number.parseInt(known, 10);
    return {
        now,
        latest,
        sel,
        page: JSON.stringify([sel, page]),
        isTable: isTable(),
        isCoverage: isCoverage(),
        lang: language(),
        at: Number.isNaN(told) ? now : told,
        isNow: Number.isNaN(told) || told === now,
        known: Number.isNaN(K) ? latest : Math.max(0, Math.min(K, latest)),
        isLatest: Number.isNaN(K) || K >= latest,
    };
}
