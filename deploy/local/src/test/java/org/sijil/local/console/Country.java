package org.sijil.local.console;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.sijil.local.system.Api;

/** Towns in rows that two sides take from each other, first all at once, then a tenth at a time: made up. */
final class Country {
    static final int TOWNS = 8_000;
    static final int CHANGES_OF_ALL = 4;
    static final int CHANGES = 16;

    private static final int TENTH = 10;
    private static final int TOWNS_A_ROW = 100;
    private static final int MOST_LINES = 1_000;
    private static final int MOST_AREAS_A_CLAIM = 500;
    private static final int MOST_QUESTIONS = 30;
    /** Longer than what the fold puts together; and a step of the clock's keys, as long as all this is of these weeks. */
    private static final Duration APART = Duration.ofDays(7);

    private static final Instant BEGIN =
            Instant.now().truncatedTo(ChronoUnit.DAYS).minus(APART.multipliedBy(CHANGES));

    private Country() {}

    static void tell(Api api) {
        api.define("""
            {"actor":{"id":"north","names":{"en":"North"},"kind":"STATE_FORCES"}}
            {"actor":{"id":"south","names":{"en":"South"},"kind":"NON_STATE_FORCES"}}
            {"source":{"id":"observer","names":{"en":"Observer"},"kind":"NGO","reliability":"A"}}\
            """);
        for (var first = 0; first < TOWNS; first += MOST_LINES) {
            api.define(IntStream.range(first, first + MOST_LINES)
                    .mapToObj(Country::town)
                    .collect(joining("\n")));
        }
        for (var change = 0; change < CHANGES; change++) {
            var towns = changing(change).boxed().toList();
            for (var first = 0; first < towns.size(); first += MOST_AREAS_A_CLAIM) {
                var named = towns.subList(first, Math.min(first + MOST_AREAS_A_CLAIM, towns.size()));
                var answer = api.post("/ingest/claims", claim(named, change), "contributor");
                assertThat(answer.status()).as(answer.text()).isEqualTo(201);
            }
        }
        // Until all of it is served; each question waits some seconds.
        for (var question = 1; !api.query("/position").has("known"); question++) {
            assertThat(question).isLessThan(MOST_QUESTIONS);
        }
    }

    /** A moment when the side of this change holds what it took. */
    static Instant after(int change) {
        return moment(change).plus(Duration.ofHours(6));
    }

    private static Instant moment(int change) {
        return BEGIN.plus(APART.multipliedBy(change));
    }

    private static String town(int number) {
        return """
            {"area":{"id":"t%d","names":{"en":"Town %1$d"},"kind":"VILLAGE","location":{"lat":%s,"lon":%s},\
            "locationPrecision":"SETTLEMENT"}}\
            """.formatted(
                number, degrees(33_000 + number / TOWNS_A_ROW * 20), degrees(36_000 + number % TOWNS_A_ROW * 25));
    }

    private static String degrees(int thousandths) {
        return "%d.%03d".formatted(thousandths / 1000, thousandths % 1000);
    }

    /** Two changes in turn are of the same towns: one side takes what the other takes back. */
    private static IntStream changing(int change) {
        return change < CHANGES_OF_ALL
                ? IntStream.range(0, TOWNS)
                : IntStream.range(0, TOWNS).filter(town -> town % TENTH == change / 2 % TENTH);
    }

    private static String claim(List<Integer> towns, int change) {
        var areas = towns.stream().map("\"t%d\""::formatted).collect(joining(","));
        return """
            {"type":"TAKES_CONTROL","areas":[%s],"actor":"%s","source":"observer",
             "occurred":{"earliest":"%s","latest":"%3$s"}}\
            """.formatted(areas, change % 2 == 0 ? "north" : "south", moment(change));
    }
}
