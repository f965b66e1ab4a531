import {element} from '../page/element.js';

/** Names and letters on the map, as many as have room; read out are the areas themselves. */
const MOST_LETTERS = 400;
/** Where so many places are in view that there are no letters, few of their names help. */
const MOST_NAMES = {few: 90, many: 30};
const HEIGHT = 16;
/** The circle of a place. */
const BELOW = 23;
const widths = new Map();
const pen = document.createElement('canvas').getContext('2d');

export class Labels {
    #map;
    #pane;
    #labels = [];

    constructor(map) {
        this.#map = map;
        this.#pane = map.createPane('labels');
        this.#pane.setAttribute('aria-hidden', 'true');
        map.on('moveend zoomend resize', () => this.#place());
    }

    /** @param labels {at, letters, name}, those first that matter most */
    show(labels) {
        this.#labels = labels;
        this.#place();
    }

    #place() {
        const view = this.#map.getBounds().pad(0.05);
        const seen = this.#labels.filter(label => view.contains(label.at));
        const taken = [];
        const made = [];
        const showsLetters = seen.length <= MOST_LETTERS;
        for (const label of seen) {
            const at = this.#map.latLngToLayerPoint(label.at);
            if (showsLetters && label.letters) {
                made.push(put(element('span', {class: 'letter'}, label.letters), at));
                taken.push({left: at.x - 9, right: at.x + 9, top: at.y - 9, bottom: at.y + 9});
            }
        }
        let names = MOST_NAMES[showsLetters ? 'few' : 'many'];
        for (const label of seen) {
            if (names === 0) {
                break;
            }
            const at = this.#map
                .latLngToLayerPoint(label.at)
                .add([0, label.depth > 3 ? BELOW : showsLetters && label.letters ? HEIGHT : 0]);
            const half = width(label.name) / 2;
            const box = {left: at.x - half, right: at.x + half, top: at.y - HEIGHT / 2, bottom: at.y + HEIGHT / 2};
            if (!taken.some(other => overlaps(box, other))) {
                names--;
                taken.push(box);
                made.push(put(element('span', {class: `name depth${label.depth}`, dir: 'auto'}, label.name), at));
            }
        }
        this.#pane.replaceChildren(...made);
    }
}

function put(label, at) {
    L.DomUtil.setPosition(label, at);
    return label;
}

function width(name) {
    if (!widths.has(name)) {
        pen.font = '600 12px system-ui, sans-serif';
        widths.set(name, pen.measureText(name).width + 6);
    }
    return widths.get(name);
}

const overlaps = (one, other) =>
    one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
