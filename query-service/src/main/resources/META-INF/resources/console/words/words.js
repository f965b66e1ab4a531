import ar from './ar.js';
import en from './en.js';

/** What the console says, in the reader's language. */
const LANGUAGES = {
    ar: {words: ar, locale: 'ar-SY-u-nu-latn', dir: 'rtl'},
    en: {words: en, locale: 'en-GB', dir: 'ltr'},
};
const KEPT = 'sijil.lang';
let lang = 'en';

/** The language asked for in the address, else the one chosen before, else the browser's. */
export function chosenLanguage(asked) {
    const wanted = [asked, localStorage.getItem(KEPT), ...navigator.languages.map(tag => tag.slice(0, 2))];
    return wanted.find(code => code in LANGUAGES) ?? 'en';
}

export function speak(code) {
    lang = code;
    localStorage.setItem(KEPT, code);
    document.documentElement.lang = code;
    document.documentElement.dir = LANGUAGES[code].dir;
    document.querySelectorAll('[data-say]').forEach(it => {
        it.textContent = say(it.dataset.say);
    });
    document
        .querySelectorAll('[data-say-label]')
        .forEach(it => it.setAttribute('aria-label', say(it.dataset.sayLabel)));
}

export const language = () => lang;
export const locale = () => LANGUAGES[lang].locale;
export const knows = key => key in LANGUAGES[lang].words;

/** @param values each set apart, so that a name of the other direction does not turn the sentence round */
export function say(key, values = {}) {
    return bare(key).replace(/\{(\w+)\}/g, (_, name) => `\u2068${values[name]}\u2069`);
}

/** With the braces. */
export function bare(key) {
    const text = LANGUAGES[lang].words[key];
    if (text === undefined) {
        throw new Error(`no words for ${key}`);
    }
    return text;
}

/** The name in the reader's language, or in the next best that there is. */
export function nameIn(names) {
    return names?.[lang] ?? names?.en ?? names?.ar ?? Object.values(names ?? {})[0];
}

export const number = value => new Intl.NumberFormat(locale()).format(value);
export const list = items => new Intl.ListFormat(locale(), {type: 'conjunction'}).format(items);
export const collator = () => new Intl.Collator(lang);
