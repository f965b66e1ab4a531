import {read} from './api.js';

/**
 * What is drawn of areas: outlines, and round towns of which only a point is known the ground that is nearer to them
 * than to any other. What was read once stays: an outline that is mended meanwhile comes with the next visit.
 */
const MOST = 10_000;
const shapes = new Map();
let hasAll = false;

/** GeoJSON geometry of an area, null where nobody knows, undefined where that was not asked yet. */
export const shape = id => shapes.get(id);
export const hasShapes = () => shapes.size > 0;

/** Of all areas, whatever is known of them. */
export async function readAllShapes(knownAt) {
    if (!hasAll) {
        await readShapes('areas', {knownAt});
        hasAll = true;
    }
}

/** @returns properties of the features of a collection, by area */
export async function readShapes(collection, asked) {
    const found = new Map();
    let cursor;
    do {
        const parameters = {...asked, limit: MOST, geometry: 'cells', cursor};
        const how = {accept: 'application/geo+json'};
        const page = await read(`/features/collections/${collection}/items`, parameters, how);
        for (const {id, geometry, properties} of page.features) {
            shapes.set(id, geometry);
            found.set(id, properties);
        }
        const next = page.links.find(it => it.rel === 'next');
        cursor = next && new URL(next.href, location).searchParams.get('cursor');
    } while (cursor);
    return found;
}
