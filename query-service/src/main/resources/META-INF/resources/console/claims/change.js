import {shortly} from '../area/sentences.js';
import {bdi, element} from '../page/element.js';
import {hrefOf} from '../page/place.js';
import {areaName} from '../reads/register.js';
import {say} from '../words/words.js';
import {claimLink} from './lines.js';

/** How an area read before and reads after, and the claims that made it so. */
const MOST_CAUSES = 5;

export function changeLine({area, before, after, because}) {
    return [
        element('a', {href: hrefOf({sel: area, page: null})}, bdi(areaName(area))),
        element('p', {class: 'byline'}, say('changed', {before: shortly(before), after: shortly(after)})),
        because.length > 0 &&
            element(
                'p',
                {class: 'byline'},
                say('because'),
                because.slice(0, MOST_CAUSES).map(id => [' ', claimLink(id)]),
                because.length > MOST_CAUSES && ' …',
            ),
    ];
}
