import {claimText} from '../claims/lines.js';
import {element} from '../page/element.js';
import {troubleText} from '../words/trouble.js';
import {Problem, read} from '../reads/api.js';
import {brief} from '../words/dates.js';
import {number, say} from '../words/words.js';
import {check} from './check.js';

/** Proves an event on a claim, and says what that proves and what it does not. */
const KEPT = 'sijil.key';

export function proofButton(claim, position) {
    const told = element('div', {class: 'proof', role: 'status'});
    return [element('button', {type: 'button', onclick: () => prove(claim, position, told)}, say('proof')), told];
}

async function prove(claim, position, told) {
    told.replaceChildren(say('loading'));
    try {
        const proof = await read(`/claims/${encodeURIComponent(claim)}/history/${position}/proof`);
        const found = await check(claim, position, proof, localStorage.getItem(KEPT));
        told.replaceChildren(
            report(found),
            keyForm(() => prove(claim, position, told)),
        );
    } catch (fault) {
        // Also what cannot be read as a proof is none.
        told.replaceChildren(fault instanceof Problem ? troubleText(fault) : say('proof.unreadable'));
    }
}

function report(found) {
    const line = (holds, key, values) =>
        element(
            'li',
            {class: holds === null ? 'open' : holds ? 'holds' : 'fails'},
            element('b', {}, say(holds === null ? 'proof.open' : holds ? 'proof.holds' : 'proof.fails')),
            ' ',
            say(key, values),
        );
    return element(
        'ul',
        {},
        line(found.isOfClaim && found.isFacts, 'proof.facts', {
            at: brief(found.recordedAt),
            claim: factsText(found.facts),
        }),
        line(found.isIncluded, 'proof.included', {size: number(found.size ?? 0)}),
        line(found.isSigned, found.isSigned === null ? 'proof.noKey' : 'proof.signed', {origin: found.origin}),
        line(null, 'proof.words'),
        line(null, 'proof.truth'),
    );
}

const factsText = facts =>
    facts.type ? claimText(facts) : facts.claim ? claimText(facts.claim) : JSON.stringify(facts);

/** The key has to come from elsewhere than from here. */
function keyForm(again) {
    const input = element('input', {type: 'text', name: 'key', dir: 'ltr', value: localStorage.getItem(KEPT) ?? ''});
    return element(
        'form',
        {
            class: 'filters',
            onsubmit: event => {
                event.preventDefault();
                localStorage.setItem(KEPT, input.value.trim());
                again();
            },
        },
        element('label', {}, element('span', {}, say('proof.key')), input),
        element('button', {type: 'submit'}, say('proof.check')),
    );
}
