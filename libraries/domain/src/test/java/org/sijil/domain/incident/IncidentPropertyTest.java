package org.sijil.domain.incident;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sijil.domain.claim.Polarity;
import org.sijil.domain.event.ClaimEvent.Recorded;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.domain.fold.Account;
import org.sijil.domain.fold.ControlFold;
import org.sijil.domain.fold.Known;
import org.sijil.domain.fold.Reason;
import org.sijil.domain.fold.Timeline;
import org.sijil.domain.fold.Why;
import org.sijil.domain.fold.Window;
import org.sijil.domain.scenario.History;
import org.sijil.domain.scenario.Seeds;

class IncidentPropertyTest {
    private static final int ENTRIES = 200;
    private static final Instant END = Instant.parse("2030-01-01T00:00:00Z");

    private static Known known(List<ClaimLogEvent> events) {
        var known = new Known();
        events.forEach(event -> known.apply(known.size(), event));
        return known;
    }

    private static List<Incident> incidents(Known known, String area) {
        return AreaIncidents.of(known, area, ControlFold.timeline(known, area));
    }

    private static List<Account> accounts(Known known, String area) {
        return Account.of(known, area, Window.ALL.from(), Window.ALL.until());
    }

    @TestFactory
    Stream<DynamicTest> a_live_claim_is_in_exactly_the_incidents_that_its_subjects_give() {
        return Seeds.each(50, random -> {
            var known = known(History.of(random, ENTRIES));
            for (var area : History.AREAS) {
                var incidents = incidents(known, area);
                var told = new ArrayList<String>();
                incidents.forEach(incident -> incident.claims()
                        .forEach(claim ->
                                told.add(claim + " of " + incident.outline().subject())));
                var said = new ArrayList<String>();
                accounts(known, area)
                        .forEach(account -> Subject.of(account)
                                .forEach(subject -> said.add(account.claim().id() + " of " + subject)));
                assertThat(told).containsExactlyInAnyOrderElementsOf(said);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> an_incident_is_no_longer_than_a_window_and_the_next_begins_after_it() {
        return Seeds.each(50, random -> {
            var known = known(History.of(random, ENTRIES));
            long windowSeconds = known.policy().windowHours() * 3600L;
            for (var area : History.AREAS) {
                var begun = new TreeMap<Subject, Long>();
                incidents(known, area).stream()
                        .map(Incident::outline)
                        .sorted(Comparator.comparing(Outline::first))
                        .forEach(outline -> {
                            long first = outline.first().getEpochSecond();
                            assertThat(outline.last().getEpochSecond() - first).isBetween(0L, windowSeconds);
                            var before = begun.put(outline.subject(), first);
                            assertThat(before == null || first - before > windowSeconds)
                                    .isTrue();
                        });
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> ids_are_unique_and_name_the_lowest_position() {
        return Seeds.each(50, random -> {
            var known = known(History.of(random, ENTRIES));
            var ids = new HashSet<IncidentId>();
            for (var area : History.AREAS) {
                for (var incident : incidents(known, area)) {
                    assertThat(ids.add(incident.id())).isTrue();
                    assertThat(IncidentId.parse(incident.id().toString())).hasValue(incident.id());
                    assertThat(incident.claims().stream()
                                    .map(claim ->
                                            requireNonNull(known.claim(claim)).position())
                                    .min(Long::compare))
                            .hasValue(incident.id().position());
                    incident.members().forEach(member -> assertKnown(member, known));
                }
            }
        });
    }

    private static void assertKnown(Member member, Known known) {
        var claim = requireNonNull(known.claim(member.claim()));
        assertThat(member.position()).isEqualTo(claim.position());
        assertThat(member.moment()).isEqualTo(claim.moment());
        assertThat(member.isDenial()).isEqualTo(claim.claim().polarity() == Polarity.DENIES);
    }

    @TestFactory
    Stream<DynamicTest> claims_tell_alike_in_whatever_order_they_are_put_in() {
        return Seeds.each(50, random -> {
            var events = History.of(random, ENTRIES);
            var known = known(events);
            var claims = new ArrayList<>(events.stream()
                    .filter(Recorded.class::isInstance)
                    .flatMap(event -> Stream.ofNullable(known.claim(((Recorded) event).claimId())))
                    .toList());
            Collections.shuffle(claims, new Random(random.nextLong()));
            var shuffled = new Known();
            events.stream()
                    .filter(ClaimLogEvent.Definition.class::isInstance)
                    .forEach(event -> shuffled.apply(shuffled.size(), event));
            claims.forEach(shuffled::recall);
            shuffled.adopt(known.policy());
            for (var area : History.AREAS) {
                assertThat(incidents(shuffled, area)).isEqualTo(incidents(known, area));
            }
        });
    }

    /** At a moment at which nothing of weight is said nothing is judged, but the net is what it is. */
    @TestFactory
    Stream<DynamicTest> the_net_is_the_greatest_that_was_judged() {
        return Seeds.each(30, random -> {
            var known = known(History.of(random, ENTRIES));
            for (var area : History.AREAS) {
                var judged = judged(known, area);
                for (var incident : incidents(known, area)) {
                    var outline = incident.outline();
                    var nets = incident.members().stream()
                            .map(member -> judged.get(outline.subject() + " at " + member.moment()))
                            .toList();
                    if (!nets.contains(null)) {
                        assertThat(outline.net()).as(incident.toString()).isEqualTo(Collections.max(nets));
                    }
                }
            }
        });
    }

    private static Map<String, Long> judged(Known known, String area) {
        var judged = new HashMap<String, Long>();
        for (var reason : Why.of(known, area, END)) {
            if (reason instanceof Reason.Judged it) {
                var subject = new Subject.OfEffect(it.effect());
                judged.put(subject + " at " + it.moment().getEpochSecond(), it.net());
            }
        }
        return judged;
    }

    @TestFactory
    Stream<DynamicTest> after_each_entry_the_revised_incidents_are_the_whole_ones() {
        return Seeds.each(100, random -> follow(History.of(random, ENTRIES)));
    }

    @TestFactory
    Stream<DynamicTest> so_they_are_where_the_same_is_told_over_and_over() {
        return Seeds.each(20, random -> follow(History.crowded(random, ENTRIES)));
    }

    private static void follow(List<ClaimLogEvent> events) {
        var known = new Known();
        var timelines = new TreeMap<String, Timeline>();
        var areas = new TreeMap<String, AreaIncidents>();
        var standing = new TreeMap<String, List<Incident>>();
        for (var event : events) {
            var reaches = known.reach(known.size(), event);
            var anew = known(events.subList(0, (int) known.size()));
            for (var area : History.AREAS) {
                var reach = reaches.get(area);
                if (reach != null) {
                    var before = timelines.getOrDefault(area, Timeline.EMPTY);
                    var refolded = ControlFold.refold(known, area, before, reach);
                    timelines.put(area, refolded.timeline());
                    var revised =
                            areas.computeIfAbsent(area, AreaIncidents::new).revise(known, refolded);
                    var now = standing.computeIfAbsent(area, _ -> new ArrayList<>());
                    revised.gone().forEach(gone -> assertThat(now.remove(gone)).isTrue());
                    now.addAll(revised.come());
                }
                assertThat(standing.getOrDefault(area, List.of()))
                        .as("%s after %s", area, event)
                        .containsExactlyInAnyOrderElementsOf(incidents(anew, area));
            }
        }
    }
}
