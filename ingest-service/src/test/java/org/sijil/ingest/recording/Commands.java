package org.sijil.ingest.recording;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.Basis;
import org.sijil.domain.claim.Claim;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.claim.ClaimWords;
import org.sijil.domain.claim.Occurred;
import org.sijil.domain.claim.PlacePrecision;
import org.sijil.domain.claim.Polarity;
import org.sijil.domain.decide.ClaimCommand.CorrectClaim;
import org.sijil.domain.decide.ClaimCommand.RecordClaim;
import org.sijil.domain.decide.ClaimCommand.RetractClaim;
import org.sijil.domain.decide.RegisterCommand.DefineActor;
import org.sijil.domain.decide.RegisterCommand.DefineArea;
import org.sijil.domain.decide.RegisterCommand.DefineSource;
import org.sijil.domain.register.Actor;
import org.sijil.domain.register.Area;
import org.sijil.domain.register.Names;
import org.sijil.domain.register.Reliability;
import org.sijil.domain.register.Source;

/** Commands as small as they can be. */
final class Commands {
    private static final Instant THEN = Instant.parse("2024-12-07T06:00:00Z");

    private Commands() {}

    static DefineActor actor(String id, @Nullable String partOf) {
        return new DefineActor(new Actor(id, Actor.Kind.UNIT, partOf, null, null), names(id));
    }

    static DefineSource source(String id) {
        return new DefineSource(new Source(id, Source.Kind.MEDIA, Reliability.B, null, false), names(id));
    }

    static DefineArea area(String id, @Nullable String parent) {
        return new DefineArea(
                new Area(
                        id, Area.Kind.TOWN, parent, null, Area.Precision.UNLOCATED, null, Collections.emptySortedMap()),
                names(id));
    }

    static RecordClaim holds(String id, String area) {
        return claim(id, ClaimType.HOLDS, area, "a", null, null);
    }

    static RecordClaim echo(String id, String of) {
        return claim(id, ClaimType.HOLDS, "town", "a", null, of);
    }

    static CorrectClaim correctedEcho(String id, String of) {
        return new CorrectClaim(echo(id, of).claim(), ClaimWords.NONE, "misread");
    }

    static RetractClaim retraction(String id) {
        return new RetractClaim(id, "paper", "withdrawn");
    }

    static RecordClaim clash(String id, String actor, String counterparty) {
        return claim(id, ClaimType.CLASHES, "town", actor, counterparty, null);
    }

    private static RecordClaim claim(
            String id,
            ClaimType type,
            String area,
            String actor,
            @Nullable String counterparty,
            @Nullable String echoOf) {
        var claim = new Claim(
                id,
                type,
                null,
                List.of(area),
                actor,
                counterparty,
                Polarity.AFFIRMS,
                new Occurred(THEN, THEN),
                "paper",
                null,
                echoOf,
                Basis.UNSTATED,
                null,
                PlacePrecision.EXACT,
                false,
                null,
                null);
        return new RecordClaim(claim, ClaimWords.NONE);
    }

    static Names names(String name) {
        return new Names(new TreeMap<>(Map.of("en", name)), List.of());
    }
}
