import {say} from '../words/words.js';

/** A weight's arithmetic, as it would be said: `9 (grade B) + 2 (seen by eye) = 11; self-serving × 0.4 = 4`. */
export function sum({grade, reliability, basis, unnamedSpeaker, start, factors, value}) {
    const terms = [say('sum.grade', {grade, value: reliability})];
    if (basis !== 0) {
        terms.push(say('sum.basis', {value: signed(basis)}));
    }
    if (unnamedSpeaker !== 0) {
        terms.push(say('sum.unnamed', {value: signed(unnamedSpeaker)}));
    }
    const steps = factors
        .filter(factor => factor.thousandths !== 1000)
        .map(({kind, of, thousandths, weight}) =>
            say('sum.factor', {what: say('factor.' + kind, {of: ofText(kind, of)}), by: thousandths / 1000, weight}),
        );
    const head = terms.length > 1 ? `${terms.join(' ')} = ${start}` : terms[0];
    return [head, ...steps].join(say('semicolon')) + (steps.length || value === start ? '' : ` = ${value}`);
}

const signed = value => (value < 0 ? `− ${-value}` : `+ ${value}`);
const ofText = (kind, of) => (kind === 'CREDIBILITY' ? of : say(`${kind.toLowerCase()}.${of}`));
