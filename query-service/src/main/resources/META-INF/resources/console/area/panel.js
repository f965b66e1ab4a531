import {bdi, element, ltr} from '../page/element.js';
import {hrefOf, place} from '../page/place.js';
import {read} from '../reads/api.js';
import {area, areaName, areasAbove} from '../reads/register.js';
import {iso, moment, short} from '../words/dates.js';
import {say} from '../words/words.js';
import {claimsOf} from './claims.js';
import {pendingText, sentences} from './sentences.js';
import {strips} from './strips.js';
import {why} from './why.js';

/** One area: its state in words, when it was otherwise, why it is so, what is claimed. */
export async function areaPanel(id, {at, known}) {
    const moment = {validAt: iso(at), knownAt: known};
    const path = `/areas/${encodeURIComponent(id)}`;
    const [state, its, reasons, timeline] = await Promise.all([
        read(path + '/control', moment),
        claimsOf(id, known),
        why(path, moment),
        read(path + '/timeline', {knownAt: known}),
    ]);
    return element(
        'article',
        {class: 'area-panel'},
        heading(id),
        element(
            'div',
            {class: `state ${state.ground}`},
            sentences(state).map(text => element('p', {}, text)),
        ),
        facts(state),
        pending(state),
        await strips(path, timeline, its, {at, known}),
        reasons,
        its.list,
        share({at, known}),
    );
}

function heading(id) {
    const its = area(id);
    const above = areasAbove(id).map(it => [say('comma'), element('a', {href: hrefOf({sel: it})}, bdi(areaName(it)))]);
    const names = Object.entries(its?.names ?? {}).filter(([, name]) => name !== areaName(id));
    return element(
        'header',
        {},
        element(
            'h2',
            {},
            bdi(areaName(id)),
            names.map(([lang, name]) => [' ', element('small', {lang, dir: 'auto'}, name)]),
        ),
        element('p', {class: 'where'}, its ? say('kind.' + its.kind) : '', above, ' ', ltr(id)),
        element('a', {href: hrefOf({sel: null}), class: 'close', 'aria-label': say('close')}, '×'),
    );
}

function facts(state) {
    const rows = [
        ['since', state.since && moment(state.since)],
        ['lastSupported', state.lastSupported && moment(state.lastSupported)],
        ['confidence', say('confidence.' + state.confidence)],
        ['relievedAt', state.relievedAt && moment(state.relievedAt)],
    ].filter(([, text]) => text);
    return element(
        'dl',
        {},
        rows.map(([key, text]) => [element('dt', {}, say('fact.' + key)), element('dd', {}, text)]),
    );
}

function pending(state) {
    return (
        state.pending.length > 0 &&
        element(
            'section',
            {},
            element('h3', {}, say('pending')),
            element(
                'ul',
                {class: 'pending-list'},
                state.pending.map(it => element('li', {}, pendingText(it))),
            ),
        )
    );
}

/** Whoever follows the link sees the same, not what is so or known by then. */
function share({at, known}) {
    const link = new URL(hrefOf({at: short(at), known, bbox: place().bbox}), location.href).href;
    const said = element('span', {role: 'status'});
    const copy = () =>
        navigator.clipboard.writeText(link).then(
            () => said.replaceChildren(say('share.done')),
            () => said.replaceChildren(link),
        );
    return element('p', {class: 'share'}, element('button', {type: 'button', onclick: copy}, say('share')), ' ', said);
}
