package org.sijil.query.facts;

import org.jspecify.annotations.Nullable;

/**
 * What was known of a thing from a position of the claim log on, and what before. Chains only grow at their head, so
 * that a reader of any size is never disturbed by what is added.
 */
public record Version<T>(long position, T value, @Nullable Version<T> before) {
    /** What the entries below {@code known} say; null where they say nothing. */
    public static <T> @Nullable T at(@Nullable Version<T> last, long known) {
        var version = last;
        while (version != null && version.position >= known) {
            version = version.before;
        }
        return version == null ? null : version.value;
    }
}
