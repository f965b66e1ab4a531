import {bdi, element} from '../page/element.js';
import {hrefOf} from '../page/place.js';
import {actorName, areaName, sourceName} from '../reads/register.js';
import {brief} from '../words/dates.js';
import {list, number, say} from '../words/words.js';

/** Claims in words. */
const MOST_AREAS = 4;

export const TYPES = [
    'TAKES_CONTROL',
    'HOLDS',
    'GOVERNS',
    'WITHDRAWS',
    'LOSES_CONTROL',
    'REMOVES_CHECKPOINTS',
    'CLASHES',
    'ENCIRCLES',
    'RELIEVES',
    'PRESENCE',
    'ADVANCES',
    'REINFORCES',
    'ESTABLISHES_CHECKPOINT',
    'ESTABLISHES_BASE',
    'ABANDONS_MATERIEL',
    'SHELLS',
    'AIRSTRIKE',
    'ANNOUNCES',
    'PROTESTS',
    'SYMBOLIC_ACT',
    'TRUCE',
];

/** Who is said to have done what, where. */
export function claimText({type, actor, counterparty, areas, polarity}) {
    const text = say('claim.' + type, {
        actor: actor ? actorName(actor) : say('somebody'),
        other: counterparty ? actorName(counterparty) : '',
        areas: areasText(areas),
    });
    const from = type === 'TAKES_CONTROL' && counterparty ? say('claim.from', {other: actorName(counterparty)}) : '';
    return polarity === 'DENIES' ? say('claim.denied', {claim: text + from}) : text + from;
}

function areasText(areas) {
    const named = areas.slice(0, MOST_AREAS).map(areaName);
    return areas.length > MOST_AREAS
        ? say('andMore', {areas: named.join(say('comma')), count: number(areas.length - MOST_AREAS)})
        : list(named);
}

/** To the claim's page. */
export function claimLink(id, text = id) {
    return element('a', {href: hrefOf({page: 'claim', claim: id})}, bdi(text));
}

/** A line that leads to the claim's page. */
export function claimLine({id, claim, recordedAt, retracted, review}) {
    return [
        element('a', {href: hrefOf({page: 'claim', claim: id})}, claimText(claim)),
        element(
            'p',
            {class: 'byline'},
            said(claim),
            ' · ',
            element('time', {datetime: claim.occurred.latest}, brief(claim.occurred.latest)),
            ' · ',
            say('recordedAt', {at: brief(recordedAt)}),
            retracted && element('strong', {}, ' ', say('retracted')),
            review && [' ', say('verdict.' + review)],
        ),
    ];
}

/** By whom, and who is named as its origin. */
export function said({source, origin, echoOf}) {
    return [
        origin && origin !== source
            ? say('saidBy.origin', {source: sourceName(source), origin: sourceName(origin)})
            : bdi(sourceName(source)),
        echoOf ? ` (${say('echo')})` : '',
    ];
}
