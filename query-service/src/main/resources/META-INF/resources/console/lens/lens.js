import {shortly} from '../area/sentences.js';
import {bdi, element} from '../page/element.js';
import {hrefOf, place} from '../page/place.js';
import {read} from '../reads/api.js';
import {areaName} from '../reads/register.js';
import {iso} from '../words/dates.js';
import {number, say} from '../words/words.js';
import {lensForm} from './form.js';
import {policyOf} from './policy.js';

/** Control under another policy, or if somebody had said something more. Nothing is stored. */
export async function lensPage(scene) {
    const parameters = place();
    const body = {
        validAt: iso(scene.at),
        knownAt: String(scene.known),
        policy: policyOf(parameters),
        claims: supposed(parameters, scene),
    };
    const isLooking = body.policy !== undefined || body.claims !== undefined;
    return element(
        'article',
        {},
        element('h2', {}, say('lens')),
        element('p', {}, say('lens.lead')),
        lensForm(parameters),
        isLooking && (await seen(body, scene)),
    );
}

function supposed({type, actor, area, source}, {at}) {
    return type && actor && area && source
        ? [{type, areas: [area], actor, source, occurred: {earliest: iso(at), latest: iso(at)}}]
        : undefined;
}

async function seen(body, scene) {
    const {items} = await read('/lens', {}, {body});
    scene.paint(new Map(items.filter(it => it.information !== 'NONE').map(it => [it.area, it])), say('lens.shown'));
    const others = items.filter(it => shortly(it) !== shortly(it.adopted));
    return element(
        'section',
        {},
        element('h3', {}, say('lens.others')),
        element(
            'p',
            {role: 'status'},
            others.length ? say('compare.count', {count: number(others.length)}) : say('lens.none'),
        ),
        element(
            'ol',
            {class: 'claims'},
            others.map(it =>
                element(
                    'li',
                    {},
                    element('a', {href: hrefOf({sel: it.area, page: null})}, bdi(areaName(it.area))),
                    element('p', {class: 'byline'}, say('changed', {before: shortly(it.adopted), after: shortly(it)})),
                ),
            ),
        ),
    );
}
