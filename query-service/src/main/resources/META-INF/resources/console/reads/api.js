import {authorization} from '../account/token.js';

/** What went wrong with a request: a problem as the service tells it, or none was reached. */
export class Problem extends Error {
    /** @param errors [{pointer, detail}] of the fields at fault */
    constructor(status, title, detail, errors = []) {
        super(detail ?? title ?? '');
        this.status = status;
        this.title = title;
        this.errors = errors;
    }

    get needsToken() {
        return this.status === 401;
    }

    /** No service answered. */
    get isOffline() {
        return this.status === 0;
    }
}

/** A request, a read unless a body is sent; absent parameters are left out. */
export async function read(path, parameters = {}, {accept = 'application/json', body} = {}) {
    const query = new URLSearchParams(
        Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null),
    );
    const asked = {headers: {Accept: accept}};
    if (body !== undefined) {
        Object.assign(asked, {method: 'POST', body: JSON.stringify(body)});
        asked.headers['Content-Type'] = 'application/json';
    }
    const response = await ask(query.size ? `${path}?${query}` : path, asked);
    return accept.includes('json') ? response.json() : response.text();
}

/** @returns the response, of which nothing is read yet; anything but a success is thrown */
export async function ask(path, asked) {
    const response = await reach(path, {...asked, headers: {...asked.headers, ...authorization()}});
    if (!response.ok) {
        const told = await response.json().catch(() => ({}));
        throw new Problem(response.status, told.title ?? response.statusText, told.detail, told.errors);
    }
    return response;
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
