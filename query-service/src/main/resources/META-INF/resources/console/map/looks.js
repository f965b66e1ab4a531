import {shortly} from '../area/sentences.js';

/**
 * How a state is shown: a pattern says how well it is known, colour and letter say whose it is. What is only claimed is
 * never shown as ground that somebody holds.
 */
export const PATTERNS = ['solid', 'reported', 'disputed', 'claimed', 'contested', 'vacated', 'leaving', 'unknown'];

/** @returns {pattern, sides: of the colours, pending: side of a claim that changed nothing yet, ring, more, text} */
export function look(state) {
    const pending = heaviest(state.pending);
    return {
        ...ground(state, pending),
        pending: pending?.side.split('+')[0] ?? null,
        ring: state.encircledBy,
        more: state.information,
        text: () => shortly(state),
    };
}

/** Of a whole map. */
export const looksOf = states => new Map([...states].map(([id, state]) => [id, look(state)]));

function ground(state, pending) {
    switch (state.ground) {
        case 'HELD':
            return {pattern: held(state.information), sides: [state.controller]};
        case 'CONTESTED':
            return {pattern: 'contested', sides: state.contenders};
        case 'VACATED':
            return {pattern: 'vacated', sides: [state.former]};
        default:
            return pending ? claimed(pending) : {pattern: 'unknown', sides: []};
    }
}

function held(information) {
    switch (information) {
        case 'CONFIRMED':
        case 'LIKELY':
            return 'solid';
        case 'DISPUTED':
            return 'disputed';
        default:
            return 'reported';
    }
}

function claimed({effect, side}) {
    switch (effect) {
        case 'LEAVE':
            return {pattern: 'leaving', sides: [side]};
        case 'HOLD':
        case 'CONTEST':
            return {pattern: 'claimed', sides: side.split('+')};
        default:
            return {pattern: 'unknown', sides: []};
    }
}

function heaviest(pending) {
    return pending.reduce((most, it) => (most && most.net >= it.net ? most : it), null);
}

/** Two looks of one key look the same and are told alike; `more` is what else the telling depends on. */
export const lookKey = ({pattern, sides, pending, ring, more}) =>
    `${pattern} ${sides.join('+')} ${pending} ${ring} ${more}`;
