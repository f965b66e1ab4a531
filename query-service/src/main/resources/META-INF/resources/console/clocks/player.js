/** Plays time, a step every so often. */
const TICK = 700;

export class Player {
    #tick;
    #changed;
    #timer = null;

    /** @param tick steps, and tells whether there is more */
    constructor(tick, changed) {
        this.#tick = tick;
        this.#changed = changed;
    }

    get isPlaying() {
        return this.#timer !== null;
    }

    toggle() {
        if (this.isPlaying) {
            this.#stop();
        } else {
            this.#timer = setInterval(() => {
                if (!this.#tick()) {
                    this.#stop();
                }
            }, TICK);
        }
        this.#changed();
    }

    #stop() {
        clearInterval(this.#timer);
        this.#timer = null;
        this.#changed();
    }
}
