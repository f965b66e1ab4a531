import {account} from '../account/form.js';
import {hasToken} from '../account/token.js';
import {element} from '../page/element.js';
import {place} from '../page/place.js';
import {language, say} from '../words/words.js';
import {Draft} from './draft.js';

/** A claim is written down here. What was entered stays, wherever else the reader looks meanwhile. */
let draft;
let spoken;

export async function recordPage() {
    if (hasToken() && spoken !== language()) {
        draft = new Draft(draft?.claim ?? {areas: [place().sel].filter(Boolean)});
        spoken = language();
    }
    return element(
        'article',
        {class: 'record'},
        element('h2', {}, say('record')),
        element('p', {}, say('record.lead')),
        account('contributor'),
        hasToken() && draft.element,
    );
}
