package org.sijil.domain.register;

import org.jspecify.annotations.Nullable;

/**
 * Who publishes or is cited.
 *
 * @param side the actor whose interest it speaks for
 * @param restricted its names and words are for analysts only
 */
public record Source(
        String id,
        Kind kind,
        Reliability reliability,
        @Nullable String side,
        boolean restricted) {
    public enum Kind {
        MEDIA,
        PARTY,
        OFFICIAL,
        SOCIAL,
        LOCAL,
        NGO,
        IMAGERY,
        ANONYMOUS
    }

    /** A source nobody names answers through the outlet that cites it. */
    public boolean isUnnamed() {
        return kind == Kind.ANONYMOUS;
    }
}
