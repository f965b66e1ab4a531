import {element} from '../page/element.js';
import {knows, say} from '../words/words.js';

/** How the fold works, in plain words. */
const CHAPTERS = ['claims', 'weight', 'conclude', 'age', 'clocks'];
const INFORMATION = ['CONFIRMED', 'LIKELY', 'REPORTED', 'CLAIMED_ONLY', 'DISPUTED'];

export async function methodPage() {
    return element(
        'article',
        {class: 'method'},
        element('h2', {}, say('method')),
        element('p', {}, say('method.lead')),
        CHAPTERS.map(chapter =>
            element('section', {}, element('h3', {}, say('method.' + chapter)), paragraphs('method.' + chapter)),
        ),
        element(
            'section',
            {},
            element('h3', {}, say('method.words')),
            element(
                'dl',
                {},
                INFORMATION.map(it => [
                    element('dt', {}, say('information.' + it)),
                    element('dd', {}, say('information.long.' + it)),
                ]),
            ),
        ),
        element('p', {}, say('method.numbers')),
    );
}

function paragraphs(chapter) {
    const made = [];
    for (let i = 1; knows(`${chapter}.${i}`); i++) {
        made.push(element('p', {}, say(`${chapter}.${i}`)));
    }
    return made;
}
