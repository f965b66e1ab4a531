/**
 * An element with attributes and children; a property `on…` listens, null and false are left out, texts are text.
 * Nothing that was read is ever parsed as HTML.
 */
export function element(tag, properties = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
        if (name.startsWith('on')) {
            made.addEventListener(name.slice(2), value);
        } else if (value !== null && value !== undefined && value !== false) {
            made.setAttribute(name, value === true ? '' : value);
        }
    }
    made.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
    return made;
}

/** A name from the register: of a script of its own, whatever stands around it. */
export const bdi = text => element('bdi', {}, text);

/** An id or a coordinate. */
export const ltr = text => element('span', {dir: 'ltr', class: 'id'}, text);
