import {actorName, areaName} from '../reads/register.js';
import {brief, moment} from '../words/dates.js';
import {list, say} from '../words/words.js';

/** A state in words: of the ground, and of how well that is known. */

/** For many at once: without times. */
export function shortly(state) {
    return say('state.' + state.ground, named(state)) + say('comma') + say('information.' + state.information);
}

/** The sentences that a reader sees first. */
export function sentences(state) {
    const told = [say('state.' + state.ground, named(state)) + since(state) + say('stop')];
    told.push(
        say('information.long.' + state.information, {at: state.lastSupported ? moment(state.lastSupported) : ''}),
    );
    if (state.inheritedFrom) {
        told.push(say('inherited', {area: areaName(state.inheritedFrom)}));
    }
    if (state.former && state.ground === 'HELD') {
        told.push(say('formerly', {side: actorName(state.former)}));
    }
    if (state.encircledBy) {
        told.push(say('ring', {side: actorName(state.encircledBy), at: moment(state.encircledSince)}));
    }
    if (state.above) {
        told.push(say('above', {area: areaName(state.above.area), side: actorName(state.above.controller)}));
    }
    if (state.lastKnown) {
        told.push(
            say('lastKnown', {state: say('state.' + state.lastKnown.ground, named({...state, ...state.lastKnown}))}),
        );
    }
    return told;
}

function named(state) {
    return {
        side: state.controller ? actorName(state.controller) : '',
        former: state.former ? actorName(state.former) : '',
        sides: list(state.contenders.map(actorName)),
    };
}

const since = state => (state.since && state.ground !== 'UNKNOWN' ? say('since', {at: moment(state.since)}) : '');

/** An effect such as `HOLD:opposition`, in words. */
export function effectText(effect) {
    const [kind, side] = effect.split(':');
    return say('effect.' + kind, {side: list(side.split('+').map(actorName))});
}

export function pendingText({effect, side, net, partyOnly, at}) {
    const text = say('pendingItem', {effect: effectText(`${effect}:${side}`), net, at: brief(at)});
    return partyOnly ? `${text} ${say('partyOnly')}` : text;
}
