import {element} from '../page/element.js';
import {go} from '../page/place.js';
import {fieldInstant, fieldText, moment, short} from '../words/dates.js';
import {number, say} from '../words/words.js';
import {readLater} from './ahead.js';
import {Player} from './player.js';
import {seekButton} from './seek.js';
import {lastChange, lastKnown, nextChange, nextKnown} from './steps.js';
import {DAY, HOUR, strideOf, stridesOf} from './stride.js';
import {tell} from './told.js';

/** The two clocks: as it was at, as known at. */
const player = new Player(tick, () => draw());
let scene;
let begin = null;
/** What is there to be set anew; never replaced, as it may be under the hand. */
let parts;

/** In the reader's language. */
export function makeClocks() {
    parts = {
        valid: element('input', {
            type: 'range',
            id: 'clock-valid',
            step: 60_000,
            'aria-label': say('clock.valid'),
            oninput: event => toValid(Number(event.target.value), false),
            onkeydown: moveByKey,
            onfocus: expectKeys,
        }),
        field: element('input', {
            type: 'datetime-local',
            id: 'clock-at',
            'aria-label': say('clock.field'),
            onchange: event => event.target.value && toValid(fieldInstant(event.target.value), true),
        }),
        play: element('button', {type: 'button', onclick: () => player.toggle()}),
        now: element('button', {type: 'button', onclick: () => go({at: null})}, say('clock.now')),
        known: element('input', {
            type: 'range',
            id: 'clock-known',
            min: 0,
            step: 1,
            'aria-label': say('clock.known'),
            oninput: event => toKnown(Number(event.target.value), false),
        }),
        latest: element('button', {type: 'button', onclick: () => go({known: null})}, say('clock.latest')),
        told: element('p', {role: 'status', id: 'told'}),
    };
    document.getElementById('clocks').replaceChildren(
        element(
            'fieldset',
            {},
            element('legend', {}, say('clock.valid')),
            parts.valid,
            element(
                'div',
                {class: 'steps'},
                seek('previousChange', async () => toValid(await lastChange(scene.at - 1000, scene.known), true)),
                parts.play,
                seek('nextChange', async () => toValid(await nextChange(scene.at, scene.now, scene.known), true)),
                parts.now,
                parts.field,
            ),
        ),
        element(
            'fieldset',
            {},
            element('legend', {}, say('clock.known')),
            parts.known,
            element(
                'div',
                {class: 'steps'},
                seek('previousKnown', async () => toKnown(await lastKnown(scene.at, scene.known), true)),
                seek('nextKnown', async () => toKnown(await nextKnown(scene.at, scene.known, scene.latest), true)),
                parts.latest,
            ),
        ),
        parts.told,
    );
}

/** @param first the first change that is told of: there the slider begins */
export function setBegin(first) {
    begin = first === null ? null : Math.floor((first - HOUR) / HOUR) * HOUR;
    draw();
}

/** @param shown {at, now, known, latest, isNow, isLatest} */
export function drawClocks(shown) {
    scene = shown;
    draw();
}

function draw() {
    const {valid, field, play, now, known, latest, told} = parts;
    set(valid, {min: start(), max: scene.now}, scene.at, moment(scene.at));
    field.value = fieldText(scene.at);
    play.textContent = say(player.isPlaying ? 'clock.pause' : 'clock.play');
    now.setAttribute('aria-pressed', scene.isNow);
    const entries = {known: number(scene.known), latest: number(scene.latest)};
    set(known, {max: scene.latest}, scene.known, say('clock.entries', entries));
    latest.setAttribute('aria-pressed', scene.isLatest);
    tell(told, scene);
}

function set(slider, bounds, value, text) {
    Object.assign(slider, bounds);
    slider.value = value;
    slider.setAttribute('aria-valuetext', text);
}

const start = () => Math.min(begin ?? scene.now - 30 * DAY, scene.at);
const stride = () => strideOf(scene.now - start());

const seek = (key, act) => seekButton(key, act, () => parts.told);

/** Who comes by keys will step by them: back where there is nothing ahead. */
function expectKeys({target}) {
    if (target.matches(':focus-visible')) {
        const next = scene.at + (scene.isNow ? -stride() : stride());
        readLater(Math.min(next, scene.now), scene.known);
    }
}

/** A minute, by which the slider can be drawn, would lead nowhere by keys. */
function moveByKey(event) {
    const strides = stridesOf(event.key);
    if (strides !== 0) {
        event.preventDefault();
        toValid(scene.at + strides * stride(), false);
    }
}

/** Goes on once the step before is drawn. */
function tick() {
    if (scene.states) {
        toValid(scene.at + stride(), false);
    }
    return !scene.isNow;
}

/** Null: there is nowhere to go. */
function toValid(at, isStep) {
    if (at !== null) {
        go({at: at >= scene.now ? null : short(at)}, isStep);
    }
}

function toKnown(known, isStep) {
    if (known !== null) {
        go({known: known >= scene.latest ? null : known}, isStep);
    }
}
