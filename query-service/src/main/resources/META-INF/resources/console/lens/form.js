import {element} from '../page/element.js';
import {go} from '../page/place.js';
import {actorName, allAreas, allSources, areaName, sides, sourceName} from '../reads/register.js';
import {collator, say} from '../words/words.js';
import {NUMBERS} from './policy.js';

/** What a reader may turn and suppose; it goes into the address, and so can be shared. */
const SUPPOSED = ['TAKES_CONTROL', 'HOLDS', 'WITHDRAWS', 'LOSES_CONTROL'];

export function lensForm(parameters) {
    return element(
        'form',
        {
            class: 'lens',
            onsubmit: event => {
                event.preventDefault();
                const data = new FormData(event.target);
                const turned = Object.fromEntries(
                    Object.keys(NUMBERS).map(name => [
                        name,
                        Number(data.get(name)) === NUMBERS[name] ? null : data.get(name),
                    ]),
                );
                go({
                    ...turned,
                    without: data.getAll('without').join(','),
                    reviewed: data.get('reviewed'),
                    ...Object.fromEntries(['type', 'actor', 'area', 'source'].map(name => [name, data.get(name)])),
                });
            },
        },
        element(
            'fieldset',
            {},
            element('legend', {}, say('lens.policy')),
            element(
                'div',
                {class: 'filters'},
                Object.entries(NUMBERS).map(([name, value]) =>
                    field(
                        name === 'apply' ? 'lens.threshold' : 'lens.' + name,
                        element('input', {type: 'number', name, min: 1, max: 10_000, value: parameters[name] ?? value}),
                    ),
                ),
            ),
            field(
                'lens.without',
                element(
                    'select',
                    {name: 'without', multiple: true, size: 4},
                    options(
                        allSources().map(it => it.id),
                        sourceName,
                        parameters.without?.split(',') ?? [],
                    ),
                ),
            ),
            element(
                'label',
                {class: 'check'},
                element('input', {
                    type: 'checkbox',
                    name: 'reviewed',
                    value: '1',
                    checked: parameters.reviewed === '1',
                }),
                element('span', {}, say('lens.reviewed')),
            ),
        ),
        element(
            'fieldset',
            {},
            element('legend', {}, say('lens.suppose')),
            element(
                'div',
                {class: 'filters'},
                choice(
                    'source',
                    allSources().map(it => it.id),
                    sourceName,
                    parameters,
                ),
                choice('actor', sides(), actorName, parameters),
                choice('type', SUPPOSED, type => say('type.' + type), parameters),
                field(
                    'lens.area',
                    element('input', {
                        type: 'text',
                        name: 'area',
                        list: 'lens-areas',
                        value: parameters.area ?? '',
                        dir: 'auto',
                    }),
                ),
            ),
        ),
        places(),
        element(
            'div',
            {class: 'filters'},
            element('button', {type: 'submit'}, say('lens.apply')),
            element(
                'button',
                {
                    type: 'button',
                    onclick: () =>
                        go(
                            Object.fromEntries(
                                [...Object.keys(NUMBERS), 'without', 'reviewed', 'type', 'actor', 'area', 'source'].map(
                                    name => [name, null],
                                ),
                            ),
                        ),
                },
                say('lens.clear'),
            ),
        ),
    );
}

const field = (key, input) => element('label', {}, element('span', {}, say(key)), input);

function choice(name, ids, nameOf, parameters) {
    return field(
        'lens.' + name,
        element(
            'select',
            {name},
            element('option', {value: ''}, say('lens.nothing')),
            options(ids, nameOf, [parameters[name]]),
        ),
    );
}

function options(ids, nameOf, chosen) {
    const compare = collator().compare;
    return ids
        .map(id => [id, nameOf(id)])
        .sort((one, other) => compare(one[1], other[1]))
        .map(([value, text]) => element('option', {value, selected: chosen.includes(value)}, text));
}

/** Areas by id, suggested by name. */
const places = () =>
    element(
        'datalist',
        {id: 'lens-areas'},
        [...allAreas()].map(({id}) => element('option', {value: id}, areaName(id))),
    );
