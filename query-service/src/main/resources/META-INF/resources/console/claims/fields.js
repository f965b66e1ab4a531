import {actorName, areaName, sourceName} from '../reads/register.js';
import {brief} from '../words/dates.js';
import {knows, list, say} from '../words/words.js';

/** A field of a claim as text. */
const WORDS = {
    type: 'type',
    basis: 'basis',
    placePrecision: 'place',
    polarity: 'polarity',
    review: 'verdict',
    mode: 'mode',
};

export function fieldText(field, value) {
    switch (field) {
        case 'areas':
            return list(value.map(areaName));
        case 'actor':
        case 'counterparty':
            return actorName(value);
        case 'source':
        case 'origin':
        case 'retractedBy':
            return sourceName(value);
        case 'occurred':
            return say('between', {from: brief(value.earliest), to: brief(value.latest)});
        case 'quote':
            return value.text;
        case 'evidence':
            return value.map(it => it.url).join(' ');
        default:
            return inWords(`${WORDS[field]}.${value}`, value);
    }
}

const inWords = (key, value) => (knows(key) ? say(key) : typeof value === 'string' ? value : JSON.stringify(value));
