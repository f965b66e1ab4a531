import {element} from '../page/element.js';
import {troubleText} from '../words/trouble.js';
import {say} from '../words/words.js';

/**
 * A button that looks for where to go, and is not to be pressed again meanwhile.
 *
 * @param told gives the element in which it is said where that could not be read
 */
export function seekButton(key, act, told) {
    return element(
        'button',
        {
            type: 'button',
            onclick: async ({currentTarget: button}) => {
                if (button.getAttribute('aria-busy') !== 'true') {
                    button.setAttribute('aria-busy', 'true');
                    try {
                        await act();
                    } catch (fault) {
                        told().textContent = troubleText(fault);
                    }
                    button.removeAttribute('aria-busy');
                }
            },
        },
        say('clock.' + key),
    );
}
