/** The policy that is built in (fold.md); a lens begins with it, and changes some of its numbers. */
const BUILT_IN = {
    id: 'lens',
    version: 1,
    reliability: {A: 12, B: 9, C: 6, D: 3, E: 0, F: 4},
    basis: {GEOLOCATED_VISUAL: 4, EYEWITNESS: 2, OFFICIAL: 0, UNSTATED: 0, SECOND_HAND: -2},
    unnamedSpeaker: -2,
    stance: {NEUTRAL: 1000, SELF_SERVING: 400, AGAINST_INTEREST: 1500},
    type: {
        TAKES_CONTROL: 1000,
        HOLDS: 1000,
        GOVERNS: 600,
        WITHDRAWS: 1000,
        LOSES_CONTROL: 1000,
        REMOVES_CHECKPOINTS: 600,
        CLASHES: 1000,
        ENCIRCLES: 1000,
        RELIEVES: 1000,
    },
    place: {EXACT: 1000, NEAR: 700, REGION: 400},
    time: {DAY: 1000, WEEK: 800, LONGER: 600},
    credibility: {1: 1000, 2: 1000, 3: 1000, 4: 500, 5: 0, 6: 1000},
    apply: 8,
    high: 10,
    windowHours: 48,
    staleAfterDays: 21,
    expireAfterDays: 60,
    excludedSources: [],
    reviewedOnly: false,
};

/** Numbers that a reader may turn, with what they are without being turned. */
export const NUMBERS = Object.fromEntries(
    ['apply', 'high', 'windowHours', 'staleAfterDays', 'expireAfterDays'].map(name => [name, BUILT_IN[name]]),
);

/** @returns undefined where nothing is turned: then the adopted policy is looked through */
export function policyOf(parameters) {
    const turned = Object.keys(NUMBERS).filter(name => /^\d+$/.test(parameters[name]));
    const excluded = parameters.without?.split(',').filter(Boolean) ?? [];
    if (!turned.length && !excluded.length && parameters.reviewed !== '1') {
        return undefined;
    }
    const numbers = Object.fromEntries(turned.map(name => [name, Number(parameters[name])]));
    return {...BUILT_IN, ...numbers, excludedSources: excluded, reviewedOnly: parameters.reviewed === '1'};
}
