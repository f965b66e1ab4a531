import {claimLink} from '../claims/lines.js';
import {element} from '../page/element.js';
import {read} from '../reads/api.js';
import {sourceName} from '../reads/register.js';
import {brief} from '../words/dates.js';
import {say} from '../words/words.js';
import {effectText} from './sentences.js';
import {sum} from './sum.js';

/** Why a state is what it is: each judgement with its words, as the fold made them. */
export async function why(path, moment) {
    const answer = await read(path + '/why', moment);
    const steps = answer.items.map((reason, i) =>
        element(
            'details',
            {open: i === 0},
            element('summary', {}, summary(reason)),
            reason.step === 'JUDGED' ? judged(reason) : weighed(reason),
            words(reason.words),
        ),
    );
    return element(
        'section',
        {class: 'why'},
        element('h3', {}, say('why')),
        fragility(answer),
        steps.length ? steps : element('p', {}, say('why.none')),
        answer.next && element('p', {class: 'more'}, say('why.more')),
    );
}

function fragility({fragility, fragilityUntold}) {
    if (fragility === null) {
        return element('p', {class: 'fragile'}, fragilityUntold);
    }
    const links = fragility.map(id => [' ', claimLink(id)]);
    return (
        links.length > 0 &&
        element('p', {class: 'fragile'}, say(links.length === 1 ? 'fragile.one' : 'fragile.some'), links)
    );
}

function summary({step, moment, effect, finding, disputed}) {
    const came = step === 'JUDGED' ? say('finding.' + finding) : say(disputed ? 'weighed.disputed' : 'weighed.stands');
    return [
        element('time', {datetime: moment}, brief(moment)),
        ' ',
        element('strong', {}, effectText(effect)),
        say('colon'),
        came,
    ];
}

function judged({pro, con, net, contrary, outcome}) {
    const against = contrary?.net > 0 ? say('judged.contrary', {net: contrary.net}) : '';
    return element('p', {}, say('judged', {pro, con, net}), against, ' ', say('outcome.' + outcome));
}

const weighed = ({pro, against}) => element('p', {}, say('weighed', {pro, against}));

/** Echoes stand under what they repeat, where that was heard too. */
function words(heard) {
    const told = new Set(heard.map(word => word.claim));
    const isUnder = word => word.hearing === 'ECHO' && word.other !== null && told.has(word.other);
    const echoes = word => heard.filter(it => isUnder(it) && it.other === word.claim);
    return element(
        'ul',
        {class: 'words'},
        heard
            .filter(word => !isUnder(word))
            .map(word =>
                element(
                    'li',
                    {class: word.hearing},
                    line(word),
                    echoes(word).length > 0 &&
                        element(
                            'details',
                            {},
                            element('summary', {}, say('echoes', {count: echoes(word).length})),
                            element(
                                'ul',
                                {},
                                echoes(word).map(echo => element('li', {class: 'ECHO'}, line(echo))),
                            ),
                        ),
                ),
            ),
    );
}

function line(word) {
    return [
        element(
            'p',
            {},
            claimLink(word.claim, sourceName(word.voice)),
            ' ',
            word.polarity === 'DENIES' && element('em', {}, say('denies') + ' '),
            element(
                'span',
                {class: 'hearing'},
                say('hearing.' + word.hearing),
                word.other !== null && [' ', claimLink(word.other)],
            ),
        ),
        element('p', {class: 'sum'}, sum(word.weight)),
    ];
}
