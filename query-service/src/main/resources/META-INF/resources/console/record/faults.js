import {element} from '../page/element.js';

/**
 * Says at each field what is wrong with it, as the service that judged it put that, and leads to the first.
 *
 * @param errors [{pointer, detail}]; none: nothing is wrong any more
 * @returns details of what is no field here
 */
export function showFaults(form, errors) {
    form.querySelectorAll('.fault').forEach(it => it.remove());
    form.querySelectorAll('[aria-invalid]').forEach(it => {
        it.removeAttribute('aria-invalid');
        it.removeAttribute('aria-describedby');
    });
    const elsewhere = [];
    for (const {pointer, detail} of errors) {
        const at = fieldAt(form, pointer ?? '');
        if (at && !at.querySelector('.fault')) {
            mark(at, detail);
        } else {
            elsewhere.push(`${pointer ?? ''} ${detail}`);
        }
    }
    form.querySelector('[aria-invalid]')?.focus();
    return elsewhere;
}

/** The field at the pointer or above it; else the first one below. */
function fieldAt(form, pointer) {
    const wanted = pointer.slice(1);
    const fields = [...form.querySelectorAll('[data-field]')];
    const above = fields.filter(({dataset: {field}}) => wanted === field || wanted.startsWith(field + '/'));
    return above.at(-1) ?? fields.find(({dataset: {field}}) => wanted && field.startsWith(wanted + '/'));
}

function mark(at, detail) {
    const id = 'fault-' + at.dataset.field;
    const input = at.querySelector('input:not([type=hidden]), select, textarea');
    input.setAttribute('aria-invalid', 'true');
    input.setAttribute('aria-describedby', id);
    at.append(element('p', {class: 'fault', id, lang: 'en', dir: 'ltr'}, detail));
}
