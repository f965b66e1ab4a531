import {element} from '../page/element.js';
import {go, place} from '../page/place.js';
import {readAll} from '../reads/api.js';
import {fieldInstant, fieldText, iso, moment, short} from '../words/dates.js';
import {number, say} from '../words/words.js';
import {changeLine} from '../claims/change.js';

/** Two moments of one clock, the other held still: which areas read otherwise, and because of what. */
const DAY = 86_400_000;

export async function comparePage(scene) {
    const asked = moments(scene);
    const items = await readAll(
        '/diff',
        asked.isKnown
            ? {knownFrom: asked.from, knownTo: asked.to, validAt: iso(scene.at)}
            : {validFrom: iso(asked.from), validTo: iso(asked.to), knownAt: scene.known},
    );
    scene.mark(items.map(it => it.area));
    return element(
        'article',
        {},
        element('h2', {}, say('compare')),
        form(asked, scene),
        element(
            'p',
            {},
            say(
                asked.isKnown ? 'compare.knownLead' : 'compare.validLead',
                asked.isKnown
                    ? {from: number(asked.from), to: number(asked.to), at: moment(scene.at)}
                    : {from: moment(asked.from), to: moment(asked.to), known: number(scene.known)},
            ),
        ),
        element(
            'p',
            {role: 'status'},
            items.length ? say('compare.count', {count: number(items.length)}) : say('compare.none'),
        ),
        element('ol', {class: 'claims'}, items.map(it => element('li', {}, changeLine(it)))),
    );
}

/** As the address says; else the day, or the half of the log, before what is shown. */
function moments({at, known}) {
    const {by, from, to} = place();
    if (by === 'known') {
        return {isKnown: true, from: whole(from, Math.floor(known / 2)), to: whole(to, known)};
    }
    return {isKnown: false, from: instant(from, at - DAY), to: instant(to, at)};
}

const instant = (text, otherwise) => (Number.isNaN(Date.parse(text)) ? otherwise : Date.parse(text));
const whole = (text, otherwise) => (/^\d+$/.test(text) ? Number(text) : otherwise);

function form({isKnown, from, to}, {latest}) {
    const field = (name, value) =>
        element(
            'label',
            {},
            element('span', {}, say('compare.' + name)),
            isKnown
                ? element('input', {type: 'number', name, min: 0, max: latest, value, required: true})
                : element('input', {type: 'datetime-local', name, value: fieldText(value), required: true}),
        );
    const clock = (name, isOn) =>
        element(
            'button',
            {type: 'button', 'aria-pressed': String(isOn), onclick: () => go({by: name, from: null, to: null})},
            say('clock.' + name),
        );
    return element(
        'form',
        {
            class: 'filters',
            onsubmit: event => {
                event.preventDefault();
                const data = new FormData(event.target);
                const written = text => (isKnown ? text : short(fieldInstant(text)));
                go({from: written(data.get('from')), to: written(data.get('to'))});
            },
        },
        element(
            'div',
            {role: 'group', 'aria-label': say('compare.by')},
            clock('valid', !isKnown),
            ' ',
            clock('known', isKnown),
        ),
        field('from', from),
        field('to', to),
        element('button', {type: 'submit'}, say('compare.apply')),
    );
}
