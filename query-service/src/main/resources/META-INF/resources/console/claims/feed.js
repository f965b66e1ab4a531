import {element} from '../page/element.js';
import {go, hrefOf, place} from '../page/place.js';
import {troubleText} from '../words/trouble.js';
import {read} from '../reads/api.js';
import {allSources, areaName, sourceName} from '../reads/register.js';
import {Live} from '../live/live.js';
import {collator, language, say} from '../words/words.js';
import {shortly} from '../area/sentences.js';
import {claimLine, TYPES} from './lines.js';

/** What was recorded, the last first, and what that changed. */
const PAGE = 25;
/** So many entries back the revisions are told. */
const RECENT_ENTRIES = 50;
/** Goes on from where it was, whenever the reader comes back. */
let live;

export async function feedPage({at, known}) {
    const {q, type, source} = place();
    const asked = {q, type, source, knownAt: known, limit: PAGE};
    const [page, revised] = await Promise.all([read('/claims', asked), revisions(at, known)]);
    const lines = element('ol', {class: 'claims'}, items(page));
    if (live?.language !== language()) {
        live = {language: language(), feed: new Live()};
    }
    live.feed.show(known);
    return element(
        'article',
        {},
        element('h2', {}, say('feed')),
        live.feed.element,
        element('h3', {}, say('feed.recorded')),
        filters(q, type, source),
        lines,
        page.items.length === 0 && element('p', {class: 'empty'}, say('claims.none')),
        page.next && more(asked, page.next, lines),
        revised,
    );
}

const items = page => page.items.map(claim => element('li', {}, claimLine(claim)));

/** Reads on where the list ends, at the same moment. */
function more(asked, next, lines) {
    const button = element(
        'button',
        {
            type: 'button',
            onclick: async () => {
                button.disabled = true;
                try {
                    const page = await read('/claims', {...asked, cursor: next});
                    next = page.next;
                    lines.append(...items(page));
                    button.hidden = next === null;
                } catch (fault) {
                    button.after(element('p', {role: 'alert'}, troubleText(fault)));
                }
                button.disabled = false;
            },
        },
        say('feed.more'),
    );
    return button;
}

function filters(q, type, source) {
    const compare = collator().compare;
    const sources = allSources()
        .map(it => [it.id, sourceName(it.id)])
        .sort((one, other) => compare(one[1], other[1]));
    const types = TYPES.map(it => [it, say('type.' + it)]);
    return element(
        'form',
        {
            class: 'filters',
            onsubmit: event => {
                event.preventDefault();
                go(Object.fromEntries(new FormData(event.target)));
            },
        },
        element(
            'label',
            {},
            element('span', {}, say('feed.words')),
            element('input', {type: 'search', name: 'q', value: q ?? '', dir: 'auto'}),
        ),
        choice('type', types, type),
        choice('source', sources, source),
        element('button', {type: 'submit'}, say('feed.apply')),
    );
}

function choice(name, options, chosen) {
    return element(
        'label',
        {},
        element('span', {}, say('feed.' + name)),
        element(
            'select',
            {name},
            element('option', {value: ''}, say('feed.any')),
            options.map(([value, text]) => element('option', {value, selected: value === chosen}, text)),
        ),
    );
}

async function revisions(at, known) {
    const asked = {
        knownFrom: Math.max(0, known - RECENT_ENTRIES),
        knownTo: known,
        validAt: new Date(at).toISOString(),
        limit: PAGE,
    };
    const page = await read('/diff', asked);
    return (
        page.items.length > 0 &&
        element(
            'section',
            {},
            element('h3', {}, say('feed.revised')),
            element(
                'ul',
                {class: 'claims'},
                page.items.map(({area, before, after}) =>
                    element(
                        'li',
                        {},
                        element('a', {href: hrefOf({sel: area, page: null})}, element('bdi', {}, areaName(area))),
                        element(
                            'p',
                            {class: 'byline'},
                            say('changed', {before: shortly(before), after: shortly(after)}),
                        ),
                    ),
                ),
            ),
        )
    );
}
