import {account} from '../account/form.js';
import {hasToken, lacks} from '../account/token.js';
import {claimLine} from '../claims/lines.js';
import {element} from '../page/element.js';
import {read} from '../reads/api.js';
import {say} from '../words/words.js';
import {verdictForm} from './verdict.js';

/** The editors' queue: claims that nobody has judged yet, the last first. */
const PAGE = 25;

export async function reviewPage({known}) {
    const {items} = await read('/claims', {review: 'none', knownAt: known, limit: PAGE});
    const open = items.filter(it => !it.retracted);
    const mayReview = hasToken() && !lacks('analyst');
    return element(
        'article',
        {class: 'review'},
        element('h2', {}, say('review')),
        element('p', {}, say('review.lead')),
        account('analyst'),
        open.length === 0 && element('p', {class: 'empty'}, say('review.none')),
        element(
            'ol',
            {class: 'claims'},
            open.map(it =>
                element('li', {}, claimLine(it), quote(it.claim), mayReview && verdictForm(it)),
            ),
        ),
    );
}

const quote = ({quote}) => quote && element('blockquote', {lang: quote.lang, dir: 'auto'}, quote.text);
