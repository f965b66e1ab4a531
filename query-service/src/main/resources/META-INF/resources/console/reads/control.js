import {iso} from '../words/dates.js';
import {read} from './api.js';
import {hasShapes, readShapes, shape} from './shapes.js';

/** Control of all areas at a moment of both clocks. */
const recent = new Map();
/** Steps back and forth are answered from these; a whole map takes some megabytes. */
const MOST_RECENT = 12;
const MOST = 10_000;

/** @returns a promise of states by area, in the order of ids: the same for all who ask meanwhile */
export function statesAt(at, known) {
    const key = iso(at) + known;
    if (!recent.has(key)) {
        const coming = readDrawn(iso(at), known);
        // Whoever waits for it is told; whoever comes later asks anew.
        coming.catch(() => recent.delete(key));
        recent.set(key, coming);
        if (recent.size > MOST_RECENT) {
            recent.delete(recent.keys().next().value);
        }
    }
    return recent.get(key);
}

async function readDrawn(validAt, known) {
    // Shapes take longest, and are asked for only where areas turn up that have none yet.
    const drawn = () => readShapes('control', {datetime: validAt, knownAt: known});
    const states = hasShapes() ? await readStates(validAt, known) : await drawn();
    if ([...states.keys()].some(id => shape(id) === undefined)) {
        await drawn();
    }
    return states;
}

async function readStates(validAt, knownAt) {
    const states = new Map();
    let cursor;
    do {
        const page = await read('/control', {validAt, knownAt, limit: MOST, cursor});
        page.items.forEach(state => states.set(state.area, state));
        cursor = page.next;
    } while (cursor);
    return states;
}
