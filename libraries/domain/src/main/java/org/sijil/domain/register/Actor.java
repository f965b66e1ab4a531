package org.sijil.domain.register;

import org.jspecify.annotations.Nullable;

/**
 * Who acts on the ground. The side of an actor is the end of its {@code partOf} chain.
 *
 * @param label at most 12 characters, for maps
 * @param color {@code #rrggbb}, for maps
 */
public record Actor(
        String id,
        Kind kind,
        @Nullable String partOf,
        @Nullable String label,
        @Nullable String color) {
    public enum Kind {
        STATE_FORCES,
        NON_STATE_FORCES,
        UNIT,
        CIVILIANS,
        ORGANISATION
    }
}
