package org.sijil.domain.fold;

/**
 * {@code fold/1}: what is known gives the own timeline of an area (fold.md §5). Pure, total, integers only; it does not
 * matter when a claim arrived, but that of equal words of one voice the first recorded counts.
 */
public final class ControlFold {
    /** The rule's name. Another rule is another name and another log. */
    public static final String NAME = "fold/1";

    private ControlFold() {}

    public static Timeline timeline(Known known, String area) {
        var said = new AreaAccounts(new Accounting(known).of(area), known.policy());
        return new Refolding(Timeline.EMPTY, Reach.WHOLE, known.policy())
                .over(said.words())
                .timeline();
    }

    /**
     * The same timeline, from the one that stood before an entry and from how far the entry reaches: folds again only
     * from each changed moment until nothing of the change is left.
     *
     * @param reach as {@link Known#reach} gave it for the area
     */
    public static Refolded refold(Known known, String area, Timeline before, Reach reach) {
        return new Refolding(before, reach, known.policy())
                .over(known.accounts(area).words());
    }
}
