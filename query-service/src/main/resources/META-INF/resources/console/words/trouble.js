import {Problem} from '../reads/api.js';
import {say} from './words.js';

/** What went wrong with a request, in words. A fault of the console's own is none of a service's: it is thrown on. */
export function troubleText(fault) {
    if (!(fault instanceof Problem)) {
        throw fault;
    }
    switch (fault.status) {
        case 0:
            return say('offline');
        case 401:
            return say('token.needed');
        case 403:
            return say('token.forbidden');
        default:
            return say('trouble', {title: fault.title, detail: fault.message});
    }
}
