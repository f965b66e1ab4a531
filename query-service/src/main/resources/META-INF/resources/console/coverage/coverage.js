import {NUMBERS} from '../lens/policy.js';
import {readAll} from '../reads/api.js';
import {readAllShapes} from '../reads/shapes.js';
import {iso} from '../words/dates.js';

/** How long nothing was said of each area: silence is no news of peace. */
const RECENT = 2;
const WEEK = 7;
/** Days up to which an area is of an age; the last two are those of the built-in policy. */
const AGES = [RECENT, WEEK, NUMBERS.staleAfterDays, NUMBERS.expireAfterDays, Infinity];
/** From said of lately to never. */
export const TINTS = ['silent0', 'silent1', 'silent2', 'silent3', 'silent4', 'silent5'];
let kept = {};

/** @returns [{area, claim, moment, days}] of all areas, in the order of ids */
export async function coverageAt(at, known) {
    const key = iso(at) + known;
    if (kept.key !== key) {
        const [items] = await Promise.all([
            readAll('/coverage', {validAt: iso(at), knownAt: known, limit: 10_000}),
            readAllShapes(known),
        ]);
        kept = {key, items};
    }
    return kept.items;
}

export const tint = days => TINTS[days === null ? AGES.length : AGES.findIndex(most => days <= most)];

/** From how many days to how many a tint stands for; of the last one none. */
export const span = i => ({from: i === 0 ? 0 : AGES[i - 1] + 1, to: AGES[i]});
