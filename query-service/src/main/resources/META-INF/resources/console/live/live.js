import {changeLine} from '../claims/change.js';
import {claimLine} from '../claims/lines.js';
import {element} from '../page/element.js';
import {refresh} from '../page/place.js';
import {read} from '../reads/api.js';
import {latestKnown, learn} from '../reads/latest.js';
import {troubleText} from '../words/trouble.js';
import {number, say} from '../words/words.js';
import {events} from './stream.js';

/** What is recorded and revised, as it comes: it can be paused, and goes on where it stopped. */
const MOST_LINES = 50;
const RETRY = 3_000;
/** A stream that is silent for three heartbeats is a dead one. */
const SILENCE = 45_000;
/** It takes its place in the page within this; later, who does not see it has left. */
const GRACE = 20_000;

export class Live {
    #state = element('p', {role: 'status', class: 'byline'});
    #pause = element('button', {type: 'button', onclick: () => this.#toggle()}, say('live.pause'));
    #new = element('button', {type: 'button', hidden: true, onclick: refresh});
    #lines = element('ol', {class: 'claims', 'aria-label': say('live')});
    element = element(
        'section',
        {class: 'live'},
        element('h3', {}, say('live')),
        this.#state,
        element('div', {class: 'filters'}, this.#pause, this.#new),
        this.#lines,
    );
    #isPaused = false;
    #shownAt;
    /** Ends what is listened to; null: nothing is. */
    #stream = null;
    /** Id of the last event taken, size of the log up to which claims are listed, and that which the map shows. */
    #after;
    #known;
    #shown;

    /** To be called before it is put where it is seen. */
    show(known) {
        this.#shown = known;
        this.#shownAt = Date.now();
        this.#tellNew();
        if (!this.#isPaused && !this.#stream) {
            this.#listen();
        }
    }

    #toggle() {
        this.#isPaused = !this.#isPaused;
        this.#pause.textContent = say(this.#isPaused ? 'live.resume' : 'live.pause');
        if (this.#isPaused) {
            this.#state.textContent = say('live.paused');
            this.#stream?.abort();
        } else if (!this.#stream) {
            this.#listen();
        }
    }

    async #listen() {
        this.#state.textContent = say('live.connecting');
        while (!this.#isPaused && !this.#isLeft()) {
            this.#stream = new AbortController();
            try {
                await this.#follow(this.#stream);
            } catch (fault) {
                const text = troubleText(fault);
                // What the service refuses it will refuse again.
                if (fault.status >= 400 && fault.status < 500) {
                    this.#toggle();
                    this.#state.textContent = text;
                }
            }
            if (!this.#isPaused && !this.#isLeft()) {
                this.#state.textContent = say('live.lost');
                await laterOrOnline();
            }
        }
        this.#stream = null;
    }

    async #follow(stream) {
        this.#after ??= await learn();
        this.#known ??= latestKnown();
        const cut = () => stream.abort();
        let silence;
        addEventListener('offline', cut);
        try {
            for await (const told of events('/changes', this.#after, stream.signal)) {
                clearTimeout(silence);
                silence = setTimeout(cut, SILENCE);
                if (this.#isLeft()) {
                    cut();
                    return;
                }
                await this.#take(told);
            }
        } finally {
            clearTimeout(silence);
            removeEventListener('offline', cut);
        }
    }

    #isLeft() {
        return !this.element.isConnected && Date.now() - this.#shownAt > GRACE;
    }

    async #take({event, id, data}) {
        if (event === 'open') {
            this.#state.textContent = say('live.on');
        } else if (data) {
            this.#add(changeLine(data), event === 'time' && element('p', {class: 'byline'}, say('live.time')));
            this.#after = id ?? this.#after;
        }
        // Claims that change nothing have no event of their own: they are looked for at each heartbeat, too.
        await learn();
        if (latestKnown() > this.#known) {
            await this.#listClaims(latestKnown());
        }
    }

    async #listClaims(knownAt) {
        const {items} = await read('/claims', {knownAt, limit: MOST_LINES});
        const isNew = items.filter(it => it.position >= this.#known);
        isNew.reverse().forEach(it => this.#add(claimLine(it)));
        this.#known = knownAt;
        this.#tellNew();
    }

    #tellNew() {
        const count = (this.#known ?? this.#shown) - this.#shown;
        this.#new.hidden = count <= 0;
        this.#new.textContent = say('live.show', {count: number(count)});
    }

    #add(...line) {
        this.#lines.prepend(element('li', {}, line));
        while (this.#lines.children.length > MOST_LINES) {
            this.#lines.lastChild.remove();
        }
    }
}

/** The browser may know sooner that there is a way again. */
function laterOrOnline() {
    return new Promise(resolve => {
        const go = () => {
            clearTimeout(timer);
            removeEventListener('online', go);
            resolve();
        };
        const timer = setTimeout(go, RETRY);
        addEventListener('online', go);
    });
}
