import {read} from '../reads/api.js';
import {brief, moment} from '../words/dates.js';
import {number, say} from '../words/words.js';

/** A plain sentence of what is shown. */
export function tell(told, {at, known, latest}) {
    const sentence = say('told', {at: moment(at), known: number(known), latest: number(latest)});
    told.textContent = sentence;
    tellWhen(told, sentence, known);
}

/** When the last claim of what is known was recorded; no more than a help, so without it the sentence stands. */
async function tellWhen(told, sentence, known) {
    const page = await read('/claims', {knownAt: known, limit: 1}).catch(() => ({items: []}));
    const last = page.items[0];
    if (last && told.textContent === sentence) {
        told.append(' ', say('toldWhen', {at: brief(last.recordedAt)}));
    }
}
