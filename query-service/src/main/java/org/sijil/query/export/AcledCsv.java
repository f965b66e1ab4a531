package org.sijil.query.export;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.Claim;
import org.sijil.domain.claim.Occurred;
import org.sijil.domain.claim.PlacePrecision;
import org.sijil.domain.claim.Polarity;
import org.sijil.domain.register.Area;
import org.sijil.query.answer.Csv;
import org.sijil.query.claim.ToldClaim;

/**
 * Claims in the columns of ACLED's event files, a row for each area of a claim. Left out is what tells of no event:
 * retracted claims, denials, echoes, and {@link AcledEvent states}. Empty is what claims do not say: fatalities, among others.
 */
final class AcledCsv {
    static final String HEAD = Csv.row(
            "event_id_cnty",
            "event_date",
            "year",
            "time_precision",
            "disorder_type",
            "event_type",
            "sub_event_type",
            "actor1",
            "assoc_actor_1",
            "inter1",
            "actor2",
            "assoc_actor_2",
            "inter2",
            "interaction",
            "civilian_targeting",
            "iso",
            "region",
            "country",
            "admin1",
            "admin2",
            "admin3",
            "location",
            "latitude",
            "longitude",
            "geo_precision",
            "source",
            "source_scale",
            "notes",
            "fatalities",
            "tags",
            "timestamp");

    private static final int DAY = 1;
    private static final int WEEK = 2;
    private static final int MONTH = 3;

    private final Gazetteer gazetteer;
    private final Registers registers;

    AcledCsv(Gazetteer gazetteer, Registers registers) {
        this.gazetteer = gazetteer;
        this.registers = registers;
    }

    /** Of areas that the gazetteer has learnt. */
    String rows(List<ToldClaim> claims) {
        return claims.stream().flatMap(this::rows).collect(Collectors.joining());
    }

    private Stream<String> rows(ToldClaim told) {
        var claim = told.content().facts();
        if (told.view().retracted || claim.polarity() == Polarity.DENIES || claim.echoOf() != null) {
            return Stream.empty();
        }
        var event = AcledEvent.of(claim, registers.kindOfSide(claim.actor()));
        return event == null ? Stream.empty() : claim.areas().stream().map(area -> row(told, claim, event, area));
    }

    private String row(ToldClaim told, Claim claim, AcledEvent event, String area) {
        var date = claim.occurred().earliest().atOffset(ZoneOffset.UTC).toLocalDate();
        var place = gazetteer.place(area);
        var path = gazetteer.path(area);
        var location = place.location();
        var actor1 = AcledActor.of(registers, claim.actor());
        var actor2 = AcledActor.of(registers, claim.counterparty());
        return Csv.row(
                claim.id() + "." + area,
                date,
                date.getYear(),
                timePrecision(claim.occurred()),
                event.disorder(),
                event.type(),
                event.subType(),
                actor1.name(),
                actor1.side(),
                actor1.inter(),
                actor2.name(),
                actor2.side(),
                actor2.inter(),
                AcledActor.interaction(actor1, actor2),
                null,
                null,
                null,
                path.get(Area.Kind.COUNTRY),
                path.get(Area.Kind.GOVERNORATE),
                path.get(Area.Kind.DISTRICT),
                path.get(Area.Kind.SUBDISTRICT),
                place.name(),
                location == null ? null : location.lat(),
                location == null ? null : location.lon(),
                geoPrecision(claim.placePrecision(), place.kind()),
                sources(claim),
                null,
                quote(told),
                null,
                "sijil: " + claim.type(),
                told.recordedAt().getEpochSecond());
    }

    private static int timePrecision(Occurred occurred) {
        var width = Duration.between(occurred.earliest(), occurred.latest());
        return width.compareTo(Duration.ofDays(1)) <= 0 ? DAY : width.compareTo(Duration.ofDays(7)) <= 0 ? WEEK : MONTH;
    }

    /** 1: the place itself, 2: a part of a region, 3: a region. */
    private static int geoPrecision(PlacePrecision claimed, Area.Kind kind) {
        int ofArea = switch (kind) {
            case TOWN, VILLAGE, NEIGHBOURHOOD, SITE -> 1;
            case DISTRICT, SUBDISTRICT -> 2;
            case COUNTRY, GOVERNORATE, REGION -> 3;
        };
        int ofClaim = switch (claimed) {
            case EXACT -> 1;
            case NEAR -> 2;
            case REGION -> 3;
        };
        return Math.max(ofArea, ofClaim);
    }

    private String sources(Claim claim) {
        return Stream.of(claim.source(), claim.origin())
                .filter(Objects::nonNull)
                .map(registers::sourceName)
                .collect(Collectors.joining("; "));
    }

    private static @Nullable String quote(ToldClaim told) {
        var words = told.content().words();
        return words == null || words.quote() == null ? null : words.quote().text();
    }
}
