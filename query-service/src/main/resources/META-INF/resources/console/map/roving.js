/**
 * The keyboard on the map: one area is in the order of Tab, arrows go from there to the nearest one in their direction,
 * Enter and space choose.
 */
const ARROWS = {ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0]};

export function rove(container) {
    let first = null;
    const areas = () => [...container.querySelectorAll('[data-area]')];
    // Paths come and go: which one Tab reaches is settled when the focus comes near.
    container.addEventListener('focusin', () => {
        if (!first?.isConnected) {
            first = areas()[0] ?? null;
            first?.setAttribute('tabindex', '0');
        }
    });
    // Before the map takes the arrows for moving itself.
    container.addEventListener(
        'keydown',
        event => {
            const from = event.target.closest?.('[data-area]');
            if (from && event.key in ARROWS) {
                event.preventDefault();
                event.stopPropagation();
                const to = nearest(from, areas(), ARROWS[event.key]);
                if (to) {
                    first?.setAttribute('tabindex', '-1');
                    first = to;
                    to.setAttribute('tabindex', '0');
                    to.focus();
                }
            } else if (from && (event.key === 'Enter' || event.key === ' ')) {
                event.preventDefault();
                event.stopPropagation();
                from.dispatchEvent(new MouseEvent('click', {bubbles: true}));
            }
        },
        {capture: true},
    );
}

/** Of those that lie more in the direction than beside it. */
function nearest(from, areas, [right, down]) {
    const here = middle(from);
    let best = null;
    let least = Infinity;
    for (const area of areas) {
        const there = middle(area);
        const ahead = (there.x - here.x) * right + (there.y - here.y) * down;
        const beside = Math.abs((there.x - here.x) * down) + Math.abs((there.y - here.y) * right);
        const distance = ahead + 2 * beside;
        if (area !== from && ahead > 1 && beside <= ahead && distance < least) {
            least = distance;
            best = area;
        }
    }
    return best;
}

function middle(element) {
    const box = element.getBoundingClientRect();
    return {x: box.x + box.width / 2, y: box.y + box.height / 2};
}
