import {read} from '../reads/api.js';
import {brief, moment} from '../words/dates.js';
import {number, say} from '../words/words.js';

/** When the last claim of what is known was recorded: the same for every step of the other clock. */
let last = {};

/** A plain sentence of what is shown. */
export async function tell(told, {at, known, latest}) {
    const sentence = say('told', {at: moment(at), known: number(known), latest: number(latest)});
    const more = () => (last.known === known && last.at ? [' ', say('toldWhen', {at: brief(last.at)})] : []);
    // At once where it can be: what grows by a line moves the map.
    told.replaceChildren(sentence, ...more());
    if (last.known !== known) {
        last = await lastOf(known);
        if (told.textContent === sentence) {
            told.append(...more());
        }
    }
}

/** No more than a help, so where it cannot be read the sentence stands. */
async function lastOf(known) {
    const page = await read('/claims', {knownAt: known, limit: 1}).catch(() => null);
    return page ? {known, at: page.items[0]?.recordedAt} : {};
}
