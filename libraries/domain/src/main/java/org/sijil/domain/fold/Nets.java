package org.sijil.domain.fold;

import org.sijil.domain.control.Effect;
import org.sijil.domain.policy.Policy;

/** What an effect's net was when it was judged (fold.md §4), for whoever looks back on it. */
public final class Nets {
    private final Words words;
    private final Timeline timeline;
    private final Policy policy;

    /**
     * @param timeline the area's own, as known
     */
    public Nets(Known known, String area, Timeline timeline) {
        this.policy = known.policy();
        this.words = known.accounts(area).words();
        this.timeline = timeline;
    }

    /** Against the state as it then stood, before anything of that moment was taken into it. */
    public long at(long moment, Effect effect) {
        var now = new Standing(timeline.at(moment - 1));
        new Ageing(policy).age(now, moment);
        var window = Window.endingAt(moment, policy);
        return words.tally(effect, window, now.spentBefore(effect)).net();
    }
}
