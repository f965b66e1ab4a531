import {read} from './api.js';

/** How much of the log is known here; what is recorded meanwhile is learnt of when somebody asks. */
let latest = 0;

export const latestKnown = () => latest;

/** @param minKnown waits until so much is served */
export async function learn(minKnown) {
    const {known, controlLog} = await read('/position', {minKnown});
    latest = Math.max(latest, known);
    return controlLog.applied;
}
