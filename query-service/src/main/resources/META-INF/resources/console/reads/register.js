import {readAll} from './api.js';
import {nameIn} from '../words/words.js';

/** Who and what the claims are about, as defined by now; later moments only add to it. */
const OKABE_ITO = ['#0072b2', '#d55e00', '#009e73', '#e69f00', '#cc79a7', '#56b4e9', '#f0e442'];
const known = {areas: new Map(), actors: new Map(), sources: new Map()};
let letters = new Map();

export async function loadRegister() {
    const kinds = ['actors', 'sources', 'areas'];
    await Promise.all(
        kinds.map(async kind => {
            for (const thing of await readAll('/' + kind)) {
                known[kind].set(thing.id, thing);
            }
        }),
    );
}

export const area = id => known.areas.get(id);
export const allAreas = () => known.areas.values();
export const allActors = () => [...known.actors.values()];
export const allSources = () => [...known.sources.values()];
export const source = id => known.sources.get(id);
export const actor = id => known.actors.get(id);

export const areaName = id => nameIn(area(id)?.names) ?? id;
export const actorName = id => nameIn(actor(id)?.names) ?? id;
export const sourceName = id => nameIn(source(id)?.names) ?? id;

/** The areas above it, nearest first. */
export function areasAbove(id) {
    const above = [];
    for (let parent = area(id)?.parent; parent && !above.includes(parent); parent = area(parent)?.parent) {
        above.push(parent);
    }
    return above;
}

/** Ends of `partOf`, in order of id. */
export function sides() {
    return [...known.actors.values()]
        .filter(it => !it.partOf && it.kind !== 'CIVILIANS')
        .map(it => it.id)
        .sort();
}

/** @param side '' where none is meant in particular */
export function color(side) {
    if (side === '') {
        return '#767676';
    }
    return actor(side)?.color ?? OKABE_ITO[Math.max(0, sides().indexOf(side)) % OKABE_ITO.length];
}

/** A letter of its own for each side, so that colour is never all that tells them apart. */
export function letter(side) {
    return letters.get(side) ?? '?';
}

/** To be called where the language has changed. */
export function chooseLetters() {
    letters = new Map();
    const taken = new Set();
    for (const side of sides()) {
        const name = (nameIn(actor(side)?.names) ?? side).replace(/^(ال|the )/i, '').toLocaleUpperCase();
        const free =
            [...name.replace(/^قوات\s+(ال)?/, ''), ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find(
                it => /\p{L}/u.test(it) && !taken.has(it),
            ) ?? '#';
        taken.add(free);
        letters.set(side, free);
    }
}
