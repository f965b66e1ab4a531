import {statesAt} from '../reads/control.js';
import {HOUR} from './stride.js';

/**
 * Who steps by keys, or plays, goes on in the same direction: what the next step shows is read while this one is looked
 * at. A slider that is dragged hardly ever moves by whole hours.
 */
export function readAhead({at, known, now, latest}, before) {
    const [byTime, byEntries] = [at - before.at, known - before.known];
    if (byEntries === 0 && byTime !== 0 && byTime % HOUR === 0) {
        readLater(Math.min(at + byTime, now), known);
    } else if (byTime === 0 && Math.abs(byEntries) === 1) {
        readLater(at, Math.max(0, Math.min(known + byEntries, latest)));
    }
}

/** Once what is shown is painted. What fails is told to whoever then asks for the same. */
export function readLater(at, known) {
    requestAnimationFrame(() => setTimeout(() => statesAt(at, known).catch(() => {})));
}
