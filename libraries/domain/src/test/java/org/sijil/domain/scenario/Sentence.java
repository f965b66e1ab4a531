package org.sijil.domain.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.ControlState;
import org.sijil.domain.control.EffectKind;
import org.sijil.domain.control.Ground;
import org.sijil.domain.control.Information;
import org.sijil.domain.control.Pending;
import org.sijil.domain.fold.AreaReading;

/** A state of control told whole: what is not told is empty or follows from what is. */
final class Sentence {
    private Sentence() {}

    static String of(AreaReading reading) {
        var told = new ArrayList<>(clauses(reading.state()));
        if (reading.inheritedFrom() != null) {
            told.add("as " + reading.inheritedFrom());
        }
        var above = reading.above();
        if (above != null) {
            told.add("but %s held by %s since %s".formatted(above.area(), above.controller(), tell(above.since())));
        }
        return String.join("; ", told);
    }

    static String of(ControlState state) {
        return String.join("; ", clauses(state));
    }

    private static List<String> clauses(ControlState state) {
        var told = new ArrayList<String>();
        told.add(ground(state) + time(state) + ", " + information(state));
        if (state.former() != null && state.ground() != Ground.VACATED) {
            told.add("formerly " + state.former());
        }
        if (state.encircledBy() != null) {
            told.add("encircled by %s since %s".formatted(state.encircledBy(), tell(state.encircledSince()))
                    + still(state.encircledSince(), state.encircledAt()));
        }
        if (state.relievedAt() != null) {
            told.add("relieved " + tell(state.relievedAt()));
        }
        var last = state.lastKnown();
        if (last != null) {
            told.add("last known " + word(last.ground())
                    + (last.controller() == null ? "" : " by " + last.controller()));
        }
        state.pending().forEach(pending -> told.add(pending(pending)));
        return told;
    }

    private static String ground(ControlState state) {
        return switch (state.ground()) {
            case UNKNOWN -> "unknown";
            case HELD -> "held by " + state.controller();
            case VACATED -> "vacated by " + state.former();
            case CONTESTED ->
                "contested by " + String.join(" and ", state.contenders())
                        + (state.controller() == null ? "" : ", last held by " + state.controller())
                        + (isLeave(state) ? ", as " + state.restsOn() : "");
        };
    }

    private static boolean isLeave(ControlState state) {
        return state.restsOn() != null && state.restsOn().kind() == EffectKind.LEAVE;
    }

    private static String time(ControlState state) {
        return state.since() == null
                ? ""
                : " since " + tell(state.since()) + still(state.since(), state.lastSupported());
    }

    private static String still(@Nullable Instant since, @Nullable Instant last) {
        return last == null || last.equals(since) ? "" : ", still at " + tell(last);
    }

    private static String information(ControlState state) {
        return word(state.information())
                + (state.information() == Information.DISPUTED ? " (" + word(state.confidence()) + ")" : "");
    }

    private static String pending(Pending pending) {
        return "pending %s %d%s at %s"
                .formatted(
                        pending.effect(), pending.net(), pending.partyOnly() ? " by a party" : "", tell(pending.at()));
    }

    private static String tell(@Nullable Instant moment) {
        return moment == null ? "never" : Clock.tell(moment);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
