import {allAreas, area, areaName, letter} from '../reads/register.js';
import {shape} from '../reads/shapes.js';
import {language} from '../words/words.js';
import {lookKey} from './looks.js';
import {rove} from './roving.js';
import {BARE, restyle, styleOf} from './styles.js';

/** The wide ones lie under what lies in them. */
const WIDE = {COUNTRY: 0, GOVERNORATE: 1, REGION: 1, DISTRICT: 2, SUBDISTRICT: 3};
const PLACE = 4;

/** One path an area, kept from state to state: a step of a clock touches only what looks otherwise. */
export class AreaLayers {
    #map;
    #choose;
    #renderers;
    #drawn = new Map();
    #styles = new Map();
    #selected = null;

    /** @param choose called with the id of an area that is chosen */
    constructor(map, choose) {
        this.#map = map;
        this.#choose = choose;
        this.#renderers = [0, 1, 2, 3, PLACE].map(depth => {
            map.createPane('areas' + depth).style.zIndex = 400 + depth;
            return L.svg({pane: 'areas' + depth, padding: 0.3});
        });
        map.on('zoomend', () => this.#resize());
        rove(map.getContainer());
    }

    /** @param looks by area: how it is drawn, and `text`, which gives what is said of it */
    draw(looks, selected) {
        for (const [id, it] of this.#drawn) {
            if (!looks.has(id)) {
                it.layer.remove();
                this.#drawn.delete(id);
            }
        }
        const radius = this.#radius(looks.size);
        for (const [id, look] of looks) {
            this.#drawOne(id, look, this.#styleOf(look), radius);
        }
        this.#select(selected);
    }

    #drawOne(id, its, style, radius) {
        const before = this.#drawn.get(id);
        if (before?.style === style) {
            return;
        }
        const layer = before?.layer ?? this.#make(id, radius);
        if (!layer) {
            return;
        }
        const name = `${areaName(id)}: ${style.text}`;
        this.#drawn.set(id, {layer, look: its, style, name});
        const path = layer.getElement();
        path.setAttribute('aria-label', name);
        restyle(path, before?.style ?? BARE, style);
    }

    /** The same object for all that look the same and are told alike. */
    #styleOf(look) {
        const key = `${language()} ${lookKey(look)}`;
        if (!this.#styles.has(key)) {
            this.#styles.set(key, styleOf(look));
        }
        return this.#styles.get(key);
    }

    /** Null where nobody knows where it lies. */
    #make(id, radius) {
        const depth = WIDE[area(id)?.kind] ?? PLACE;
        const geometry = shape(id);
        const at = area(id)?.location;
        const options = {renderer: this.#renderers[depth], pane: 'areas' + depth, className: 'area', stroke: false};
        let layer;
        if (geometry && geometry.type !== 'Point') {
            layer = L.geoJSON(geometry, options).getLayers()[0];
        } else if (at && depth === PLACE) {
            layer = L.circleMarker([at.lat, at.lon], {...options, radius});
        } else {
            return null;
        }
        layer.addTo(this.#map).on('click', () => this.#choose(id));
        const path = layer.getElement();
        path.dataset.area = id;
        path.setAttribute('role', 'button');
        path.setAttribute('tabindex', '-1');
        layer.bindTooltip(() => this.#drawn.get(id)?.name ?? '', {sticky: true, direction: 'top'});
        return layer;
    }

    #radius(count) {
        const few = count <= 150 ? 14 : count <= 1500 ? 7 : 4;
        return Math.max(3, Math.min(18, few + (this.#map.getZoom() - 9) * 1.5));
    }

    #resize() {
        const radius = this.#radius(this.#drawn.size);
        this.#drawn.forEach(({layer}) => layer.setRadius?.(radius));
    }

    #select(id) {
        this.#drawn.get(this.#selected)?.layer.getElement().classList.remove('selected');
        this.#selected = id;
        const chosen = this.#drawn.get(id)?.layer;
        chosen?.getElement().classList.add('selected');
        chosen?.bringToFront();
    }

    mark(ids) {
        const marked = new Set(ids);
        this.#map.getContainer().classList.toggle('marking', marked.size > 0);
        this.#drawn.forEach(({layer}, id) => layer.getElement().classList.toggle('marked', marked.has(id)));
    }

    ids = () => this.#drawn.keys();

    centre(id) {
        const layer = this.#drawn.get(id)?.layer;
        return layer && (layer.getLatLng?.() ?? layer.getBounds().getCenter());
    }

    /** Where a town is, and not the middle of its ground. */
    #spot(id) {
        const {kind, location} = area(id) ?? {};
        return location && !(kind in WIDE) ? L.latLng(location.lat, location.lon) : this.centre(id);
    }

    /** What labels may be put on, the wide ones first. Governorates have theirs also where nothing is known of them. */
    labelled() {
        const provinces = [...allAreas()]
            .filter(it => it.kind === 'GOVERNORATE' && it.location && !this.#drawn.has(it.id))
            .map(it => ({
                depth: WIDE.GOVERNORATE,
                at: L.latLng(it.location.lat, it.location.lon),
                letters: '',
                name: areaName(it.id),
            }));
        const areas = [...this.#drawn].map(([id, {look}]) => ({
            depth: WIDE[area(id)?.kind] ?? PLACE,
            at: this.#spot(id),
            letters: look.letters ?? look.sides.map(letter).join('/'),
            name: areaName(id),
        }));
        return [...provinces, ...areas].sort((one, other) => one.depth - other.depth);
    }
}
