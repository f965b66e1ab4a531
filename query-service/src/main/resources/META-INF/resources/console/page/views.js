import {element} from './element.js';
import {go, place} from './place.js';
import {say} from '../words/words.js';

/** The picture as a map or as a table. */
export const isTable = () => place().as === 'table';

export function drawViews() {
    const choice = (key, isOn, as) =>
        element('button', {type: 'button', 'aria-pressed': String(isOn), onclick: () => go({as})}, say(key));
    document
        .getElementById('views')
        .replaceChildren(choice('views.map', !isTable(), null), choice('views.table', isTable(), 'table'));
    for (const id of ['map', 'legend']) {
        document.getElementById(id).hidden = isTable();
    }
    document.getElementById('table').hidden = !isTable();
}
