import {shortly} from '../area/sentences.js';
import {brief} from '../words/dates.js';
import {drawTable} from './table.js';

/** The same states as on the map. */
export function drawControlTable(states) {
    drawTable({
        caption: 'table.caption',
        heads: ['state', 'since'],
        rows: [...states.values()].map(state => ({
            area: state.area,
            cells: () => [shortly(state), state.since ? brief(state.since) : ''],
        })),
    });
}
