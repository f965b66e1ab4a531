/** The reader's token: kept while the tab is open, sent in a header only, and never part of an address. */
const KEPT = 'sijil.token';
/** Each may what the one before it may. */
const LADDER = ['reader', 'contributor', 'analyst', 'steward'];

export const keepToken = token => sessionStorage.setItem(KEPT, token);
export const forgetToken = () => sessionStorage.removeItem(KEPT);
export const hasToken = () => sessionStorage.getItem(KEPT) !== null;

export function authorization() {
    return hasToken() ? {Authorization: `Bearer ${sessionStorage.getItem(KEPT)}`} : {};
}

/** The highest role that the token names, unproved: the services judge. Null where it cannot be told. */
export function role() {
    try {
        const [, payload] = sessionStorage.getItem(KEPT).split('.');
        const {groups} = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
        return LADDER.findLast(it => groups.includes(it)) ?? null;
    } catch {
        return null;
    }
}

/** Whether the token says itself that it is not enough. */
export const lacks = needed => role() !== null && LADDER.indexOf(role()) < LADDER.indexOf(needed);
