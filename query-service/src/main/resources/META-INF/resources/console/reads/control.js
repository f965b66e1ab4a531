import {iso} from '../words/dates.js';
import {read} from './api.js';

/** Control of all areas at a moment of both clocks, and what is drawn of them. */
const shapes = new Map();
const recent = new Map();
/** Steps back and forth are answered from these; a whole map takes some megabytes. */
const MOST_RECENT = 12;
const MOST = 10_000;

/** GeoJSON geometry of an area, or undefined. */
export const shape = id => shapes.get(id);

/** @returns states by area, in the order of ids */
export async function statesAt(at, known) {
    const key = iso(at) + known;
    if (!recent.has(key)) {
        const asked = {validAt: iso(at), knownAt: known, limit: MOST};
        // Shapes take longest, and are asked for only where areas turn up that have none yet.
        const states = shapes.size ? await readStates(asked) : await readShapes(asked);
        if ([...states.keys()].some(id => !shapes.has(id))) {
            await readShapes(asked);
        }
        recent.set(key, states);
        if (recent.size > MOST_RECENT) {
            recent.delete(recent.keys().next().value);
        }
    }
    return recent.get(key);
}

function readStates(asked) {
    return pages(asked, {}, page => page.items);
}

/** The states too. */
function readShapes(asked) {
    return pages(asked, {accept: 'application/geo+json'}, page =>
        page.features.map(({id, geometry, properties}) => {
            shapes.set(id, geometry);
            return properties;
        }),
    );
}

async function pages(asked, how, statesOf) {
    const states = new Map();
    let cursor;
    do {
        const page = await read('/control', {...asked, cursor}, how);
        statesOf(page).forEach(state => states.set(state.area, state));
        cursor = page.next;
    } while (cursor);
    return states;
}
