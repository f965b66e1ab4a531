import {fieldInstant, iso} from '../words/dates.js';

/** The claim that a form holds, as it is sent; what is left empty is left out. */
export function claimOf(form) {
    const data = new FormData(form);
    const text = name => data.get(name)?.trim() || undefined;
    const instant = name => text(name) && iso(fieldInstant(text(name)));
    const quote = text('quote');
    const evidence = text('evidence')?.split(/\s+/);
    return {
        type: text('type'),
        mode: text('mode'),
        areas: data.getAll('areas'),
        actor: text('actor'),
        counterparty: text('counterparty'),
        polarity: text('polarity'),
        occurred: {earliest: instant('occurred/earliest'), latest: instant('occurred/latest')},
        source: text('source'),
        origin: text('origin'),
        echoOf: text('echoOf'),
        basis: text('basis'),
        placePrecision: text('placePrecision'),
        quote: quote && {text: quote, lang: text('quote/lang')},
        evidence: evidence?.map(url => ({url})),
        note: text('note'),
    };
}

/** By the browser, so that a claim sent twice is one; 128 random bits. */
export const newId = () =>
    [...crypto.getRandomValues(new Uint8Array(16))].map(it => it.toString(16).padStart(2, '0')).join('');
