/** What is shown is in the address, so that it can be shared, and gone back from. */
const moved = new Set();

/** The parameters as they are: strings, or absent. */
export function place() {
    return Object.fromEntries(new URLSearchParams(location.search));
}

/** An address with these parameters changed; null takes one away. Where the map stands is added when it is followed. */
export function hrefOf(changes) {
    return written({...place(), bbox: null, ...changes});
}

/** @param isStep false: the place before is not one to go back to, as while a slider is dragged */
export function go(changes, isStep = true) {
    if (change(changes, isStep)) {
        refresh();
    }
}

/** Shows anew what the address says. */
export const refresh = () => moved.forEach(listener => listener());

/** Keeps in the address what is shown already. */
export const keep = changes => change(changes, false);

function change(changes, isStep) {
    const href = written({...place(), ...changes});
    if (href === (location.search || '?')) {
        return false;
    }
    history[isStep ? 'pushState' : 'replaceState'](null, '', href);
    return true;
}

function written(parameters) {
    const given = Object.entries(parameters).filter(
        ([, value]) => value !== null && value !== undefined && value !== '',
    );
    // Colons and commas are easier to read in a shared link, and allowed there.
    return '?' + new URLSearchParams(given).toString().replaceAll('%3A', ':').replaceAll('%2C', ',');
}

/** @param listener told whether it was the reader who went back or forth */
export const onMove = listener => moved.add(listener);

addEventListener('popstate', () => moved.forEach(listener => listener(true)));

/** Links within the console move without loading it anew. */
document.addEventListener('click', event => {
    const link = event.target.closest?.('a[href^="?"]');
    if (link && !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
        event.preventDefault();
        const left = Object.fromEntries(
            Object.keys(place())
                .filter(name => name !== 'bbox')
                .map(name => [name, null]),
        );
        go({...left, ...Object.fromEntries(new URLSearchParams(link.search))});
    }
});
