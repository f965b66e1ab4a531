import {areaPanel} from '../area/panel.js';
import {feedPage} from '../claims/feed.js';
import {claimPage} from '../claims/page.js';
import {comparePage} from '../compare/compare.js';
import {lensPage} from '../lens/lens.js';
import {methodPage} from '../method/method.js';
import {recordPage} from '../record/page.js';
import {reviewPage} from '../review/page.js';
import {overview} from './overview.js';
import {element} from './element.js';
import {place} from './place.js';
import {trouble} from './trouble.js';
import {say} from '../words/words.js';

/** What stands beside the map: the page that the address names, else the area, else what there is to see. */
const PAGES = {
    claims: feedPage,
    claim: claimPage,
    record: recordPage,
    review: reviewPage,
    compare: comparePage,
    lens: lensPage,
    method: methodPage,
};
let turn = 0;

/** @param scene {at, known, states, …} */
export async function drawPanel(scene, isNew) {
    const mine = ++turn;
    const panel = document.getElementById('panel');
    const asked = place();
    const focused = document.activeElement;
    panel.setAttribute('aria-busy', 'true');
    if (isNew) {
        panel.replaceChildren(element('p', {class: 'loading'}, say('loading')));
    }
    const made = await (PAGES[asked.page] ?? (asked.sel ? scene => areaPanel(asked.sel, scene) : overview))(
        scene,
    ).catch(trouble);
    // What was asked for meanwhile comes in its place.
    if (mine === turn) {
        const open = openDetails(panel);
        panel.replaceChildren(made);
        // What is kept from page to page was only moved, by which it lost the focus.
        if (panel.contains(focused) && document.activeElement === document.body) {
            focused.focus({preventScroll: true});
        }
        if (!isNew) {
            restore(panel, open);
        }
        panel.setAttribute('aria-busy', 'false');
    }
}

/** Where only a clock moved, what was unfolded stays so, and the reader stays where he was. */
const openDetails = panel => ({
    open: [...panel.querySelectorAll('details')].map(it => it.open),
    scrolled: panel.scrollTop,
});

function restore(panel, {open, scrolled}) {
    const details = [...panel.querySelectorAll('details')];
    if (details.length === open.length) {
        details.forEach((it, i) => {
            it.open = open[i];
        });
    }
    panel.scrollTop = scrolled;
}
