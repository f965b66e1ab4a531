import {read} from '../reads/api.js';

/** Where claims are recorded: beside the console, or where the service that serves it says. */
let settings;

/** @returns what it was answered with: a receipt, or the outcome of a dry run */
export async function send(path, body, parameters) {
    settings ??= await read('/console/settings');
    return read(settings.ingest + path, parameters, {body});
}
