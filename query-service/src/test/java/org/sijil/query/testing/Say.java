package org.sijil.query.testing;

import java.time.Instant;
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
import org.sijil.domain.claim.Quote;
import org.sijil.domain.event.ClaimEvent.Recorded;
import org.sijil.domain.event.ClaimLogEvent.ActorDefined;
import org.sijil.domain.event.ClaimLogEvent.AreaDefined;
import org.sijil.domain.event.ClaimLogEvent.SourceDefined;
import org.sijil.domain.register.Actor;
import org.sijil.domain.register.Alias;
import org.sijil.domain.register.Area;
import org.sijil.domain.register.Names;
import org.sijil.domain.register.Reliability;
import org.sijil.domain.register.Source;

/** Events in few words. */
public final class Say {
    private Say() {}

    public static ActorDefined actor(String id) {
        return new ActorDefined(new Actor(id, Actor.Kind.NON_STATE_FORCES, null, null, null), Names.NONE);
    }

    /** One whose word alone is enough. */
    public static SourceDefined source(String id) {
        return source(id, Reliability.A);
    }

    public static SourceDefined source(String id, Reliability grade) {
        return new SourceDefined(new Source(id, Source.Kind.NGO, grade, null, false), Names.NONE);
    }

    public static AreaDefined area(String id, @Nullable String parent) {
        return area(id, parent, Names.NONE);
    }

    public static AreaDefined area(String id, @Nullable String parent, Names names) {
        var kind = parent == null ? Area.Kind.GOVERNORATE : Area.Kind.TOWN;
        return new AreaDefined(
                new Area(
                        id,
                        kind,
                        parent,
                        null,
                        Area.Precision.UNLOCATED,
                        "{\"type\":\"Point\",\"coordinates\":[36,33]}",
                        new TreeMap<>()),
                names);
    }

    public static Names names(String arabic, String english, String alias) {
        return new Names(
                new TreeMap<>(Map.of("ar", arabic, "en", english)), List.of(new Alias(alias, "en", "transliteration")));
    }

    public static Recorded takes(String id, String actor, String area, String at, String source) {
        return new Recorded(
                claim(id, ClaimType.TAKES_CONTROL, actor, List.of(area), at, source, null), ClaimWords.NONE);
    }

    public static Recorded quoting(Recorded recorded, String quote) {
        return new Recorded(recorded.claim(), new ClaimWords(new Quote(quote, "en"), "noted", List.of()));
    }

    public static Claim claim(
            String id,
            ClaimType type,
            String actor,
            List<String> areas,
            String at,
            String source,
            @Nullable String echoOf) {
        var moment = Instant.parse(at);
        return new Claim(
                id,
                type,
                null,
                areas,
                actor,
                null,
                Polarity.AFFIRMS,
                new Occurred(moment, moment),
                source,
                null,
                echoOf,
                Basis.UNSTATED,
                null,
                PlacePrecision.EXACT,
                false,
                null,
                null);
    }
}
