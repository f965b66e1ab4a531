import {tokenForm} from '../account/form.js';
import {troubleText} from '../words/trouble.js';
import {say} from '../words/words.js';
import {element} from './element.js';

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
