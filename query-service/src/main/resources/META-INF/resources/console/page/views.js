import {element} from './element.js';
import {go, place} from './place.js';
import {say} from '../words/words.js';

/** The picture as a map or as a table, and of what. */
export const isTable = () => place().as === 'table';
/** Of who holds what, or of how long nothing was said. */
export const isCoverage = () => place().layer === 'coverage';

export function drawViews() {
    const choice = (key, isOn, changes) =>
        element('button', {type: 'button', 'aria-pressed': String(isOn), onclick: () => go(changes)}, say(key));
    document
        .getElementById('views')
        .replaceChildren(
            choice('views.map', !isTable(), {as: null}),
            choice('views.table', isTable(), {as: 'table'}),
            choice('views.coverage', isCoverage(), {layer: isCoverage() ? null : 'coverage'}),
        );
    for (const id of ['map', 'legend']) {
        document.getElementById(id).hidden = isTable();
    }
    document.getElementById('table').hidden = !isTable();
}
