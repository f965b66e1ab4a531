package org.sijil.domain.control;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of control of one area from a moment on (fold.md §5). Instants are whole seconds UTC.
 *
 * @param controller the side that holds the area; of contested ground, the last holder
 * @param contenders sorted; empty unless CONTESTED
 * @param encircledAt when the ring was last supported
 * @param lastSupported when what the state rests on was last said by someone who counts
 * @param pending sorted by effect, then side
 * @param restsOn the effect that made the state
 */
public record ControlState(
        @Nullable String controller,
        Ground ground,
        List<String> contenders,
        @Nullable String former,
        @Nullable String encircledBy,
        @Nullable Instant encircledSince,
        @Nullable Instant encircledAt,
        @Nullable Instant relievedAt,
        Information information,
        Confidence confidence,
        @Nullable Instant since,
        @Nullable Instant lastSupported,
        List<Pending> pending,
        @Nullable Effect restsOn,
        @Nullable LastKnown lastKnown) {

    /** Nothing was ever said. */
    public static final ControlState UNKNOWN = new ControlState(
            null,
            Ground.UNKNOWN,
            List.of(),
            null,
            null,
            null,
            null,
            null,
            Information.NONE,
            Confidence.NONE,
            null,
            null,
            List.of(),
            null,
            null);

    public ControlState {
        contenders = List.copyOf(contenders);
        pending = List.copyOf(pending);
    }
}
