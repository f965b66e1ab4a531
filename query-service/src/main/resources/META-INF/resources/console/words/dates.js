import {locale} from './words.js';

/** Instants, as a clock in the chosen time zone shows them. */
const KEPT = 'sijil.zone';
const OWN = Intl.DateTimeFormat().resolvedOptions().timeZone;
export const ZONES = [...new Set(['Asia/Damascus', 'UTC', OWN])];
const written = new Map();

export const zone = () => localStorage.getItem(KEPT) ?? ZONES[0];
export const keepZone = name => localStorage.setItem(KEPT, name);

function format(options, language = locale(), timeZone = zone()) {
    const key = language + timeZone + JSON.stringify(options);
    if (!written.has(key)) {
        written.set(key, new Intl.DateTimeFormat(language, {...options, timeZone}));
    }
    return written.get(key);
}

export const moment = at => format({dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23'}).format(new Date(at));
export const brief = at => format({dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23'}).format(new Date(at));

/** As the API writes them: whole seconds. */
export const iso = at => new Date(at).toISOString().slice(0, 19) + 'Z';
/** As they stand in a link. */
export const short = at => iso(at).replace(':00Z', 'Z');

/** What `<input type=datetime-local>` takes. */
export function fieldText(at) {
    const parts = {
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
    };
    return format(parts, 'sv-SE').format(new Date(at)).replace(' ', 'T');
}

/** The instant at which a clock in the zone shows the field's text; of an hour shown twice, one of the two. */
export function fieldInstant(text) {
    const asUtc = Date.parse(text + 'Z');
    let at = asUtc;
    // The second round settles what the first found on the other side of a change of the clocks.
    for (let round = 0; round < 2; round++) {
        at = asUtc - (Date.parse(fieldText(at) + 'Z') - at);
    }
    return at;
}
