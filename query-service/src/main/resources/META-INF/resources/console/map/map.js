import {area} from '../reads/register.js';
import {shape} from '../reads/shapes.js';
import {go, keep, place} from '../page/place.js';
import {AreaLayers} from './layers.js';
import {Labels} from './labels.js';
import {say} from '../words/words.js';

/** The map: what lies where, and nothing that is not of this origin. */
let map;
let layers;
let labels;
let controls = [];
let isFitted = false;

export function makeMap() {
    map = L.map('map', {zoomControl: false, attributionControl: false, minZoom: 3, maxZoom: 16, zoomSnap: 0.5});
    map.setView([34.8, 38.5], 6.5);
    layers = new AreaLayers(map, id => go({sel: id, page: null, claim: null}));
    labels = new Labels(map);
    map.on('moveend', keepBox);
    new ResizeObserver(() => map.invalidateSize({pan: false})).observe(map.getContainer());
}

/** What stands on the map, in the reader's language and on his side. */
export function nameControls() {
    controls.forEach(control => control.remove());
    const side = document.dir === 'rtl' ? 'left' : 'right';
    controls = [
        L.control.zoom({position: 'top' + side, zoomInTitle: say('zoomIn'), zoomOutTitle: say('zoomOut')}),
        L.control.scale({position: 'bottom' + side, imperial: false}),
    ];
    controls.forEach(control => control.addTo(map));
}

/** @param looks by area */
export function drawMap(looks, selected) {
    // Before there is anything that would have to move along.
    if (!isFitted && looks.size > 0) {
        fit(looks.keys());
        isFitted = true;
        keepBox();
    }
    layers.draw(looks, selected);
    labels.show(layers.labelled());
}

/** Sets these areas off from the others; none: all are alike. */
export const markAreas = ids => layers.mark(ids);

/** To where the address says, else to where areas lie: those that are drawn. */
export function fit(ids = layers.ids()) {
    const box = place().bbox?.split(',').map(Number);
    // What stands round the map may just have got its size.
    map.invalidateSize({pan: false});
    if (box?.length === 4 && box.every(Number.isFinite)) {
        // A little less: what is rounded up would zoom out a step each time.
        map.fitBounds(
            L.latLngBounds([
                [box[1], box[0]],
                [box[3], box[2]],
            ]).pad(-0.01),
            {animate: false},
        );
        return;
    }
    const all = boundsOf(ids);
    if (all.isValid()) {
        map.fitBounds(all.pad(0.04), {animate: false, maxZoom: 11, ...besideLegend()});
    }
}

function boundsOf(ids) {
    const bounds = L.latLngBounds([]);
    for (const id of ids) {
        const geometry = shape(id);
        const at = location(id);
        if (geometry && geometry.type !== 'Point') {
            const numbers = geometry.coordinates.flat(Infinity);
            for (let i = 0; i < numbers.length; i += 2) {
                bounds.extend([numbers[i + 1], numbers[i]]);
            }
        } else if (at) {
            bounds.extend(at);
        }
    }
    return bounds;
}

/** Where there is width enough, nothing hides under the legend at first. */
function besideLegend() {
    const width = document.getElementById('legend').offsetWidth + 10;
    if (map.getSize().x < 3 * width) {
        return {};
    }
    return document.dir === 'rtl' ? {paddingBottomRight: [width, 0]} : {paddingTopLeft: [width, 0]};
}

/** Brings an area into view where it is not. */
export function bringIntoView(id) {
    const where = layers.centre(id) ?? location(id);
    if (where && !map.getBounds().pad(-0.1).contains(where)) {
        map.panTo(where);
    }
}

function location(id) {
    const at = area(id)?.location;
    return at && [at.lat, at.lon];
}

function keepBox() {
    if (isFitted) {
        const box = map.getBounds();
        keep({bbox: [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()].map(it => it.toFixed(3)).join(',')});
    }
}
