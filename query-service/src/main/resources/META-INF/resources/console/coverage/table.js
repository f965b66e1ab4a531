import {claimLink} from '../claims/lines.js';
import {drawTable} from '../table/table.js';
import {brief} from '../words/dates.js';
import {daysText} from './looks.js';

/** The layer's twin: all areas, those without a word too. */
export function drawCoverageTable(items) {
    drawTable({
        caption: 'coverage.caption',
        heads: ['silence', 'said', 'claim'],
        rows: items.map(({area, claim, moment, days}) => ({
            area,
            cells: () => [daysText(days), moment ? brief(moment) : '', claim ? claimLink(claim) : ''],
        })),
    });
}
