package org.sijil.domain.fold;

import java.util.List;

/**
 * A timeline brought up to date with a change of what is said.
 *
 * @param timeline as it is now
 * @param spans where what is heard, or the state before it, may differ from what it was: in order, and apart
 */
public record Refolded(Timeline timeline, List<Window> spans) {
    public Refolded {
        spans = List.copyOf(spans);
    }

    /** Where nothing was known before. */
    public static Refolded whole(Timeline timeline) {
        return new Refolded(timeline, List.of(Window.ALL));
    }
}
