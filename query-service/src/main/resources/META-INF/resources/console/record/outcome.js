import {claimLink, claimText, said} from '../claims/lines.js';
import {element, ltr} from '../page/element.js';
import {hrefOf} from '../page/place.js';
import {brief, moment} from '../words/dates.js';
import {number, say} from '../words/words.js';

/** What a dry run tells of a claim: what it would say, and which others may say the same. */
export function checked(claim, likelyDuplicates, {record, repeat}) {
    const {earliest, latest} = claim.occurred;
    return element(
        'section',
        {class: 'state'},
        element('h3', {}, say('record.checked')),
        element('p', {}, element('strong', {}, claimText(claim))),
        element(
            'p',
            {class: 'byline'},
            said(claim),
            ' · ',
            say('between', {from: brief(earliest), to: brief(latest)}),
        ),
        likelyDuplicates.length > 0 && duplicates(likelyDuplicates, repeat),
        element('button', {type: 'button', class: 'main', onclick: record}, say('record.send')),
    );
}

function duplicates(likely, repeat) {
    return [
        element('p', {class: 'fragile'}, say('record.duplicates', {count: number(likely.length)})),
        element(
            'ul',
            {class: 'claims'},
            likely.map(({id, because}) =>
                element(
                    'li',
                    {},
                    claimLink(id),
                    element('p', {class: 'byline'}, because.map(it => say('likeness.' + it)).join(say('comma'))),
                    element('button', {type: 'button', onclick: () => repeat(id)}, say('record.repeats')),
                ),
            ),
        ),
    ];
}

/** What the log gave for it. */
export function receipt({id, position, leafHash, recordedAt, log, replayed}) {
    const rows = [
        ['position', say('entry', {position: number(position)})],
        ['recordedAt', moment(recordedAt)],
        ['log', ltr(log)],
        ['leafHash', ltr(leafHash)],
        ['claim', element('a', {href: hrefOf({page: 'claim', claim: id, known: null})}, ltr(id))],
    ];
    return element(
        'section',
        {class: 'state receipt'},
        element('h3', {}, say(replayed ? 'receipt.replayed' : 'receipt')),
        element(
            'dl',
            {},
            rows.map(([key, value]) => [element('dt', {}, say('receipt.' + key)), element('dd', {}, value)]),
        ),
        element('p', {class: 'byline'}, say('receipt.keep')),
    );
}
