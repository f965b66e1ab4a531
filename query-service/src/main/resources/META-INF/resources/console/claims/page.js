import {bdi, element, ltr} from '../page/element.js';
import {hrefOf, place} from '../page/place.js';
import {proofButton} from '../proof/button.js';
import {read} from '../reads/api.js';
import {areaName} from '../reads/register.js';
import {brief, moment} from '../words/dates.js';
import {knows, number, say} from '../words/words.js';
import {fieldText} from './fields.js';
import {claimText, said} from './lines.js';

/** One claim: what it says in whose words, whom it follows, and all that happened to it. */
const MOST_STEPS = 10;

export async function claimPage({known}) {
    const path = `/claims/${encodeURIComponent(place().claim)}`;
    const [it, history] = await Promise.all([read(path, {knownAt: known}), read(path + '/history', {knownAt: known})]);
    const {claim} = it;
    return element(
        'article',
        {class: 'claim'},
        element(
            'header',
            {},
            element('h2', {}, claimText(claim)),
            element('p', {class: 'where'}, ltr(it.id)),
            element(
                'a',
                {href: hrefOf({page: 'claims', claim: null}), class: 'close', 'aria-label': say('close')},
                '×',
            ),
        ),
        it.retracted && element('p', {class: 'fragile'}, say('retracted')),
        quote(it),
        facts(it),
        await attribution(claim, known),
        areas(claim),
        element(
            'section',
            {},
            element('h3', {}, say('history')),
            element(
                'ol',
                {class: 'history'},
                history.items.map(item => event(it.id, item)),
            ),
        ),
    );
}

/** In its own direction, whatever the reader's language is. */
function quote({claim, withheld}) {
    return [
        claim.quote && element('blockquote', {lang: claim.quote.lang, dir: 'auto'}, claim.quote.text),
        claim.note && element('p', {class: 'note', dir: 'auto'}, claim.note),
        withheld?.length > 0 && element('p', {class: 'fragile'}, say('withheld')),
    ];
}

function facts({claim, position, recordedAt, recordedBy, review}) {
    const {occurred, basis, placePrecision, credibility, evidence, mode} = claim;
    const rows = [
        ['occurred', say('between', {from: brief(occurred.earliest), to: brief(occurred.latest)})],
        ['basis', say('basis.' + basis)],
        ['place', say('place.' + placePrecision)],
        ['mode', mode && say('mode.' + mode)],
        ['credibility', credibility && number(credibility)],
        ['evidence', evidence?.map(({url}) => element('a', {href: url, rel: 'noreferrer noopener', dir: 'ltr'}, url))],
        ['recorded', say('recorded.by', {at: moment(recordedAt), by: recordedBy, position: number(position)})],
        ['review', review && say('verdict.' + review)],
    ].filter(([, value]) => value);
    return element(
        'dl',
        {},
        rows.map(([key, value]) => [element('dt', {}, say('claim.fact.' + key)), element('dd', {}, value)]),
    );
}

/** From this claim back to the one that it repeats in the end. */
async function attribution(claim, known) {
    const chain = [element('li', {}, said(claim))];
    for (let next = claim.echoOf; next && chain.length < MOST_STEPS;) {
        const {claim: before} = await read(`/claims/${encodeURIComponent(next)}`, {knownAt: known});
        chain.push(
            element('li', {}, element('a', {href: hrefOf({claim: next})}, claimText(before)), ' · ', said(before)),
        );
        next = before.echoOf;
    }
    return element('section', {}, element('h3', {}, say('attribution')), element('ol', {class: 'chain'}, chain));
}

function areas({areas}) {
    return element(
        'section',
        {},
        element('h3', {}, say('areas')),
        element(
            'ul',
            {class: 'tags'},
            areas.map(id =>
                element('li', {}, element('a', {href: hrefOf({sel: id, page: null, claim: null})}, bdi(areaName(id)))),
            ),
        ),
    );
}

function event(claim, {type, recordedAt, reason, changed, redactedBy, position}) {
    const key = 'event.' + type.replace(/\.v\d+$/, '');
    return element(
        'li',
        {},
        element(
            'p',
            {},
            element('strong', {}, knows(key) ? say(key) : type),
            ' ',
            element('time', {datetime: recordedAt}, brief(recordedAt)),
            ' ',
            element('span', {class: 'byline'}, say('entry', {position: number(position)})),
        ),
        reason && element('p', {dir: 'auto'}, reason),
        changed.length > 0 && element('dl', {class: 'changes'}, changed.map(difference)),
        redactedBy !== undefined && element('p', {class: 'byline'}, say('redacted', {position: number(redactedBy)})),
        proofButton(claim, position),
    );
}

function difference({field, before, after}) {
    const key = 'field.' + field;
    const side = (tag, value) => element(tag, {}, value === null ? say('field.none') : fieldText(field, value));
    return [
        element('dt', {}, knows(key) ? say(key) : field),
        element('dd', {}, side('del', before), ' ', side('ins', after)),
    ];
}
