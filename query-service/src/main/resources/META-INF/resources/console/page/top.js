import {element} from './element.js';
import {hrefOf, place} from './place.js';
import {keepZone, zone, ZONES} from '../words/dates.js';
import {say} from '../words/words.js';

/** The pages there are, and the languages. */
const PAGES = ['overview', 'claims', 'record', 'review', 'compare', 'lens', 'method'];

/** @param whenZone called where another time zone is chosen */
export function drawTop(whenZone) {
    const {page, sel} = place();
    const here = page ?? (sel ? '' : 'overview');
    document.getElementById('pages').replaceChildren(
        ...PAGES.map(name =>
            element(
                'a',
                {
                    href: hrefOf({
                        page: name === 'overview' ? null : name,
                        sel: name === 'overview' ? null : sel,
                        claim: null,
                    }),
                    'aria-current': here === name && 'page',
                },
                say('page.' + name),
            ),
        ),
        element('a', {href: '/docs'}, say('page.api')),
    );
    document.getElementById('home').href = hrefOf({
        page: null,
        sel: null,
        claim: null,
        at: null,
        known: null,
        bbox: null,
    });
    const other = document.documentElement.lang === 'ar' ? 'en' : 'ar';
    const zones = element(
        'select',
        {
            'aria-label': say('zone'),
            onchange: event => {
                keepZone(event.target.value);
                whenZone();
            },
        },
        ZONES.map(name => element('option', {value: name, selected: name === zone()}, name)),
    );
    document
        .getElementById('settings')
        .replaceChildren(
            zones,
            element(
                'a',
                {href: hrefOf({lang: other}), lang: other, hreflang: other, id: 'language'},
                say('otherLanguage'),
            ),
        );
}
