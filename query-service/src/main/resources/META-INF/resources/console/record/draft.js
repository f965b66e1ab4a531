import {element} from '../page/element.js';
import {refresh} from '../page/place.js';
import {learn} from '../reads/latest.js';
import {troubleText} from '../words/trouble.js';
import {claimOf, newId} from './claim.js';
import {showFaults} from './faults.js';
import {recordForm} from './form.js';
import {send} from './ingest.js';
import {checked, receipt} from './outcome.js';

/** A claim on its way: entered, checked, recorded. What is changed has to be checked again. */
export class Draft {
    #form;
    #outcome = element('div', {class: 'outcome', role: 'status', tabindex: -1});
    element = element('div', {});

    /** @param claim as it is sent, as far as it is known */
    constructor(claim) {
        this.#enter(claim);
    }

    get claim() {
        return claimOf(this.#form);
    }

    #enter(claim) {
        this.#form = recordForm(claim);
        this.#form.addEventListener('submit', event => {
            event.preventDefault();
            this.#check({...this.claim, id: newId()});
        });
        this.#form.addEventListener('input', () => this.#outcome.replaceChildren());
        this.element.replaceChildren(this.#form, this.#outcome);
    }

    #check(claim) {
        return this.#send(async () => {
            const {likelyDuplicates} = await send('/claims', claim, {dryRun: true});
            const record = () => this.#record(claim);
            const repeat = id => {
                this.#form.elements.echoOf.value = id;
                this.#check({...claim, echoOf: id});
            };
            this.#outcome.replaceChildren(checked(claim, likelyDuplicates, {record, repeat}));
        });
    }

    /** The id is the claim's own: what is sent again because an answer was lost is recorded once. */
    #record(claim) {
        return this.#send(async () => {
            const its = await send('/claims', claim);
            this.#enter({});
            this.#outcome.replaceChildren(receipt(its));
            // The button that was pressed is gone.
            this.element.inert = false;
            this.#outcome.focus();
            // It is recorded, and the receipt stays, though what is read may not be so far yet.
            const isServed = await learn(its.position + 1).then(() => true, () => false);
            if (isServed) {
                refresh();
            }
        });
    }

    async #send(act) {
        showFaults(this.#form, []);
        this.element.inert = true;
        try {
            await act();
        } catch (fault) {
            const text = element('p', {}, troubleText(fault));
            // Before the first field at fault is gone to.
            this.element.inert = false;
            const elsewhere = showFaults(this.#form, fault.errors ?? []);
            this.#outcome.replaceChildren(
                element(
                    'div',
                    {class: 'trouble'},
                    text,
                    elsewhere.map(detail => element('p', {lang: 'en', dir: 'ltr'}, detail)),
                ),
            );
        }
        this.element.inert = false;
    }
}
