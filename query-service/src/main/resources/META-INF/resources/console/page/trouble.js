import {element} from './element.js';
import {say} from '../words/words.js';
import {keepToken, Problem} from '../reads/api.js';

/** What went wrong with a read, in words. A fault of the console's own is none of a service's: it is thrown on. */
export function troubleText(fault) {
    if (!(fault instanceof Problem)) {
        throw fault;
    }
    if (fault.needsToken) {
        return say('token.needed');
    }
    return fault.isOffline ? say('offline') : say('trouble', {title: fault.title, detail: fault.message});
}

/** What is shown in place of what could not be read. */
export function trouble(fault) {
    return element(
        'div',
        {role: 'alert', class: 'trouble'},
        element('p', {}, troubleText(fault)),
        fault.needsToken
            ? tokenForm()
            : element('button', {type: 'button', onclick: () => location.reload()}, say('again')),
    );
}

function tokenForm() {
    const token = element('input', {type: 'password', required: true, autocomplete: 'off', dir: 'ltr'});
    const use = event => {
        event.preventDefault();
        keepToken(token.value.trim());
        location.reload();
    };
    return element(
        'form',
        {class: 'filters', onsubmit: use},
        element('label', {}, element('span', {}, say('token')), token),
        element('button', {type: 'submit'}, say('token.use')),
    );
}
