import {area} from '../reads/register.js';
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
    layers.draw(looks, selected);
    labels.show(layers.labelled());
    if (!isFitted && layers.count() > 0) {
        fit();
        isFitted = true;
        keepBox();
    }
}

/** Sets these areas off from the others; none: all are alike. */
export const markAreas = ids => layers.mark(ids);

/** To where the address says, else to all there is. */
export function fit() {
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
    } else if (layers.count() > 0) {
        map.fitBounds(layers.bounds().pad(0.04), {animate: false, maxZoom: 11, ...besideLegend()});
    }
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
