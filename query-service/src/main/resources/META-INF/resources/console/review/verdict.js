import {claimText} from '../claims/lines.js';
import {element} from '../page/element.js';
import {learn} from '../reads/latest.js';
import {send} from '../record/ingest.js';
import {troubleText} from '../words/trouble.js';
import {number, say} from '../words/words.js';

/** Judging one claim: a verdict and its reason; afterwards what was recorded of it. */
const VERDICTS = ['ACCEPTED', 'REJECTED', 'UNVERIFIABLE'];

export function verdictForm({id, claim}) {
    const reason = element('input', {type: 'text', name: 'reason', required: true, dir: 'auto'});
    const told = element('p', {role: 'status', class: 'byline'});
    const judge = async verdict => {
        if (!form.reportValidity()) {
            return;
        }
        form.inert = true;
        try {
            const review = {verdict, reason: reason.value};
            const {position} = await send(`/claims/${encodeURIComponent(id)}/reviews`, review);
            const text = [say('verdict.' + verdict), say('entry', {position: number(position)})].join(' · ');
            const next = reasonAfter(reason);
            form.replaceChildren(told);
            told.textContent = text;
            form.inert = false;
            next?.focus();
            // Without a new page under the hand: what is looked at next is of then.
            await learn(position + 1);
        } catch (fault) {
            form.inert = false;
            told.textContent = [troubleText(fault), ...(fault.errors ?? []).map(it => it.detail)].join(' ');
        }
    };
    const form = element(
        'form',
        {
            class: 'filters',
            'aria-label': say('review.of', {claim: claimText(claim)}),
            // No verdict is the one that the Enter key means.
            onsubmit: event => event.preventDefault(),
        },
        element('label', {class: 'wide'}, element('span', {}, say('review.reason')), reason),
        VERDICTS.map(it => element('button', {type: 'button', onclick: () => judge(it)}, say('review.' + it))),
        told,
    );
    return form;
}

/** Of the next claim that is still open. */
function reasonAfter(reason) {
    const open = [...document.querySelectorAll('.review [name=reason]')];
    return open[open.indexOf(reason) + 1];
}
