/** What went wrong with a read: a problem as the service tells it, or none was reached. */
export class Problem extends Error {
    constructor(status, title, detail) {
        super(detail ?? title ?? '');
        this.status = status;
        this.title = title;
    }

    get needsToken() {
        return this.status === 401;
    }

    /** No service answered. */
    get isOffline() {
        return this.status === 0;
    }
}

/** Where reads need a token, the reader's: kept while the tab is open, and sent to this origin only. */
const KEPT = 'sijil.token';
export const keepToken = token => sessionStorage.setItem(KEPT, token);

function authorization() {
    const token = sessionStorage.getItem(KEPT);
    return token ? {Authorization: `Bearer ${token}`} : {};
}

/** A read of this origin; absent parameters are left out. */
export async function read(path, parameters = {}, {accept = 'application/json', body} = {}) {
    const query = new URLSearchParams(
        Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null),
    );
    const asked = {headers: {Accept: accept, ...authorization()}};
    if (body !== undefined) {
        Object.assign(asked, {method: 'POST', body: JSON.stringify(body)});
        asked.headers['Content-Type'] = 'application/json';
    }
    const response = await reach(query.size ? `${path}?${query}` : path, asked);
    if (!response.ok) {
        const told = await response.json().catch(() => ({}));
        throw new Problem(response.status, told.title ?? response.statusText, told.detail);
    }
    return accept.includes('json') ? response.json() : response.text();
}

async function reach(path, asked) {
    try {
        return await fetch(path, asked);
    } catch (fault) {
        throw new Problem(0, fault.message);
    }
}

/** All pages of a list, up to so many. */
export async function readAll(path, parameters, most = 20) {
    const items = [];
    let cursor;
    do {
        const page = await read(path, {limit: 1000, ...parameters, cursor});
        items.push(...page.items);
        cursor = page.next;
    } while (cursor && --most > 0);
    return items;
}
