import {element} from '../page/element.js';
import {read} from '../reads/api.js';
import {say} from '../words/words.js';
import {claimLine} from '../claims/lines.js';

/** The claims that name an area, the last recorded first. */
const MOST = 30;

/** @returns {claims, list: as a section} */
export async function claimsOf(area, known) {
    const page = await read('/claims', {area, knownAt: known, limit: MOST});
    const lines = page.items.map(claim => element('li', {}, claimLine(claim)));
    const list = element(
        'section',
        {},
        element('h3', {}, say('claims')),
        lines.length ? element('ol', {class: 'claims'}, lines) : element('p', {}, say('claims.none')),
        page.next && element('p', {class: 'more'}, say('claims.more', {count: MOST})),
    );
    return {claims: page.items, list};
}
