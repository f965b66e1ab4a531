package org.sijil.format;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sijil.domain.control.Confidence;
import org.sijil.domain.control.ControlRevised;
import org.sijil.domain.control.ControlState;
import org.sijil.domain.control.Effect;
import org.sijil.domain.control.Ground;
import org.sijil.domain.control.Information;
import org.sijil.domain.control.LastKnown;
import org.sijil.domain.control.Pending;
import org.sijil.domain.control.PolicyRef;
import org.sijil.domain.control.Segment;

/** The revisions behind the golden files of the control log. */
final class ControlSamples {
    private static final Instant DAWN = Instant.parse("2031-05-04T03:00:00Z");
    private static final Instant NOON = Instant.parse("2031-05-04T12:00:00Z");

    private static final ControlState CONTESTED = new ControlState(
            "river-army",
            Ground.CONTESTED,
            List.of("harbour-league", "river-army"),
            "harbour-league",
            "harbour-league",
            DAWN,
            NOON,
            Instant.parse("2031-05-01T00:00:00Z"),
            Information.DISPUTED,
            Confidence.MEDIUM,
            DAWN,
            NOON,
            List.of(
                    new Pending(Effect.leave("river-army"), -3_000_000_000L, false, DAWN),
                    new Pending(Effect.hold("harbour-league"), 7, true, NOON)),
            Effect.contest("river-army", "harbour-league"),
            null);

    private static final ControlState EXPIRED = new ControlState(
            null,
            Ground.UNKNOWN,
            List.of(),
            "river-army",
            null,
            null,
            null,
            null,
            Information.EXPIRED,
            Confidence.NONE,
            DAWN,
            NOON,
            List.of(),
            null,
            new LastKnown(null, Ground.VACATED));

    private ControlSamples() {}

    static Map<String, ControlRevised> ofControlLog() {
        var policy = new PolicyRef("default", 1);
        return Map.of(
                "control.revised.v1",
                new ControlRevised(
                        "bridge-old",
                        3_000_000_000L,
                        "fold/1",
                        policy,
                        DAWN,
                        Instant.parse("2031-09-01T00:00:00Z"),
                        List.of(new Segment(DAWN, CONTESTED), new Segment(NOON, EXPIRED))),
                "control.revised.v1.beginning",
                new ControlRevised(
                        "delta", 1, "fold/1", policy, DAWN, null, List.of(new Segment(DAWN, ControlState.UNKNOWN))),
                "control.revised.v1.removed",
                new ControlRevised("delta", 9, "fold/1", policy, DAWN, NOON, List.of()));
    }
}
