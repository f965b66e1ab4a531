package org.sijil.query.export;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.register.Actor;

/**
 * One of the two of an event, as ACLED's columns name it; all null where there is none.
 *
 * @param side ACLED's {@code assoc_actor}; null where it is the actor itself
 * @param inter ACLED's word for what kind of actor its side is
 */
record AcledActor(
        @Nullable String name,
        @Nullable String side,
        @Nullable String inter) {
    private static final AcledActor NOBODY = new AcledActor(null, null, null);

    static AcledActor of(Registers registers, @Nullable String actor) {
        if (actor == null) {
            return NOBODY;
        }
        var side = registers.sideOf(actor);
        return new AcledActor(
                registers.actorName(actor),
                side.equals(actor) ? null : registers.actorName(side),
                inter(registers.kindOfSide(actor)));
    }

    private static @Nullable String inter(Actor.@Nullable Kind kind) {
        return switch (kind) {
            case STATE_FORCES -> "State forces";
            case NON_STATE_FORCES -> "Rebel group";
            case CIVILIANS -> "Civilians";
            case ORGANISATION -> "External/Other forces";
            case UNIT -> null;
            case null -> null;
        };
    }

    static @Nullable String interaction(AcledActor first, AcledActor second) {
        var both = Stream.of(first.inter, second.inter).filter(Objects::nonNull).toList();
        return switch (both.size()) {
            case 0 -> null;
            case 1 -> "Sole " + both.getFirst();
            default -> both.stream().sorted().collect(Collectors.joining("-"));
        };
    }
}
