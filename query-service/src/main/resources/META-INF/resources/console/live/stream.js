import {ask, Problem} from '../reads/api.js';

/**
 * Server-sent events, read by fetch: an EventSource sends no token. First comes `open`; a comment is a `heartbeat`.
 *
 * @param after id of the last event that was taken: the stream goes on there
 */
export async function* events(path, after, signal) {
    const headers = {Accept: 'text/event-stream', 'Last-Event-ID': String(after)};
    const response = await ask(path, {headers, signal, cache: 'no-store'});
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    yield {event: 'open'};
    let rest = '';
    for (;;) {
        const {done, value} = await reader.read().catch(fault => {
            throw new Problem(0, fault.message);
        });
        if (done) {
            return;
        }
        const blocks = (rest + value).split('\n\n');
        rest = blocks.pop();
        yield* blocks.map(parse);
    }
}

function parse(block) {
    if (block.startsWith(':')) {
        return {event: 'heartbeat'};
    }
    const told = Object.fromEntries(block.split('\n').map(line => line.split(/: (.*)/s, 2)));
    return {...told, data: told.data && JSON.parse(told.data)};
}
