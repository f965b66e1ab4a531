import {TYPES} from '../claims/lines.js';
import {element} from '../page/element.js';
import {actorName, allActors, allSources, sourceName} from '../reads/register.js';
import {fieldText} from '../words/dates.js';
import {collator, language, say} from '../words/words.js';
import {areasField} from './areas.js';

/** The fields of a claim, each by the name that its place in the claim has. */
const LANGUAGES = ['ar', 'en', 'fr', 'tr', 'ku', 'ru', 'he', 'fa'];

/** @param claim what is entered already */
export function recordForm(claim) {
    const actors = byName(allActors(), actorName);
    const sources = byName(allSources(), sourceName);
    const mode = choice('mode', words('mode', ['FORCE', 'NO_RESISTANCE', 'HANDOVER']), claim.mode);
    const form = element(
        'form',
        {class: 'entry', novalidate: true, 'aria-label': say('record')},
        element(
            'fieldset',
            {},
            element('legend', {}, say('record.what')),
            choice('type', words('type', TYPES), claim.type, null),
            mode,
            choice('polarity', words('polarity', ['AFFIRMS', 'DENIES']), claim.polarity, null),
            choice('actor', actors, claim.actor),
            choice('counterparty', actors, claim.counterparty),
        ),
        element(
            'fieldset',
            {},
            element('legend', {}, say('record.where')),
            areasField(claim.areas ?? []),
            choice('placePrecision', words('place', ['EXACT', 'NEAR', 'REGION']), claim.placePrecision, null),
            time('occurred/earliest', claim.occurred?.earliest),
            time('occurred/latest', claim.occurred?.latest),
        ),
        element(
            'fieldset',
            {},
            element('legend', {}, say('record.who')),
            choice('source', sources, claim.source),
            choice('origin', sources, claim.origin, say('record.itself')),
            choice(
                'basis',
                words('basis', ['UNSTATED', 'GEOLOCATED_VISUAL', 'EYEWITNESS', 'OFFICIAL', 'SECOND_HAND']),
                claim.basis,
                null,
            ),
            text('echoOf', claim.echoOf, {dir: 'ltr'}),
        ),
        element(
            'fieldset',
            {},
            element('legend', {}, say('record.words')),
            wide(field('quote', element('textarea', {name: 'quote', rows: 3, dir: 'auto'}, claim.quote?.text ?? ''))),
            choice('quote/lang', named(LANGUAGES), claim.quote?.lang ?? language(), null),
            text('evidence', claim.evidence?.map(it => it.url).join(' '), {dir: 'ltr', inputmode: 'url'}),
            wide(field('note', element('textarea', {name: 'note', rows: 2, dir: 'auto'}, claim.note ?? ''))),
        ),
        element('button', {type: 'submit', class: 'main'}, say('record.check')),
    );
    const type = form.elements.type;
    // Only a taking has a manner.
    const showMode = () => {
        mode.hidden = type.value !== 'TAKES_CONTROL';
        mode.querySelector('select').disabled = mode.hidden;
    };
    type.addEventListener('change', showMode);
    showMode();
    return form;
}

/** With room below for what is wrong with it, which is no part of its name. */
function field(name, input, label = say('field.' + name)) {
    const id = 'name-' + name;
    input.setAttribute('aria-labelledby', id);
    return element('label', {'data-field': name}, element('span', {id}, label), input);
}

/** @param none what stands for no choice; null: there is always one */
function choice(name, options, chosen, none = '') {
    const first = none === null ? [] : [['', none]];
    return field(
        name,
        element(
            'select',
            {name},
            [...first, ...options].map(([value, text]) =>
                element('option', {value, selected: value === chosen}, text),
            ),
        ),
    );
}

const text = (name, value, how) => field(name, element('input', {type: 'text', name, value: value ?? '', ...how}));

const time = (name, value) =>
    field(name, element('input', {type: 'datetime-local', name, value: value ? fieldText(Date.parse(value)) : ''}));

function wide(label) {
    label.classList.add('wide');
    return label;
}

const words = (kind, values) => values.map(it => [it, say(`${kind}.${it}`)]);

function named(codes) {
    const names = new Intl.DisplayNames([language()], {type: 'language'});
    return codes.map(code => [code, names.of(code)]);
}

function byName(things, nameOf) {
    const compare = collator().compare;
    return things.map(({id}) => [id, nameOf(id)]).sort((one, other) => compare(one[1], other[1]));
}
