import {element} from '../page/element.js';
import {learn} from '../reads/latest.js';
import {troubleText} from '../words/trouble.js';
import {say} from '../words/words.js';
import {forgetToken, hasToken, keepToken, lacks, role} from './token.js';

/** Whose token it is, and what that is not enough for; without one, where to enter it. */
export function account(needed) {
    if (!hasToken()) {
        return [element('p', {}, say('token.lead.' + needed)), tokenForm()];
    }
    return [
        element(
            'p',
            {class: 'byline'},
            role() === null ? say('token.roleless') : say('token.role', {role: say('role.' + role())}),
            ' ',
            element('button', {type: 'button', class: 'link', onclick: forget}, say('token.forget')),
        ),
        lacks(needed) && element('p', {class: 'fragile'}, say('token.lacks.' + needed)),
    ];
}

/** A token is kept once a read has taken it. */
export function tokenForm() {
    const token = element('input', {type: 'password', required: true, autocomplete: 'off', dir: 'ltr'});
    const told = element('p', {role: 'alert'});
    const use = async event => {
        event.preventDefault();
        keepToken(token.value.trim());
        try {
            await learn();
            location.reload();
        } catch (fault) {
            forgetToken();
            told.textContent = fault.needsToken ? say('token.refused') : troubleText(fault);
        }
    };
    return element(
        'form',
        {class: 'filters', onsubmit: use},
        element('label', {}, element('span', {}, say('token')), token),
        element('button', {type: 'submit'}, say('token.use')),
        told,
    );
}

function forget() {
    forgetToken();
    location.reload();
}
