package org.sijil.domain.decide;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.decide.RegisterCommand.DefineActor;
import org.sijil.domain.decide.RegisterCommand.DefineArea;
import org.sijil.domain.decide.RegisterCommand.DefineSource;
import org.sijil.domain.decide.Standing.Said;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.domain.register.Actor;
import org.sijil.domain.register.Area;
import org.sijil.domain.register.Names;
import org.sijil.domain.register.Reliability;
import org.sijil.domain.register.Report;
import org.sijil.domain.register.ReportWords;
import org.sijil.domain.register.Source;

/** A small world, recorded: two sides with a unit each, a paper, a town in a province. */
final class Desk {
    static final Instant NOW = Instant.parse("2024-12-07T12:00:00Z");

    private static final String RECORDER = "recorder";

    private final Registers registers = new Registers();
    private final Map<Thing, Standing> standings = new HashMap<>();
    private long size;

    Desk() {
        record(actor("regime", null), actor("division", "regime"));
        record(actor("opposition", null), actor("brigade", "opposition"));
        record(source("paper", Source.Kind.MEDIA, null), area("province", null), area("town", "province"));
    }

    static DefineActor actor(String id, @Nullable String partOf) {
        return new DefineActor(new Actor(id, Actor.Kind.UNIT, partOf, null, null), names(id));
    }

    static DefineSource source(String id, Source.Kind kind, @Nullable String side) {
        return new DefineSource(new Source(id, kind, Reliability.B, side, false), names(id));
    }

    static DefineArea area(String id, @Nullable String parent) {
        var area = new Area(
                id, Area.Kind.TOWN, parent, null, Area.Precision.UNLOCATED, null, Collections.emptySortedMap());
        return new DefineArea(area, names(id));
    }

    static Names names(String name) {
        return new Names(new TreeMap<>(Map.of("en", name)), List.of());
    }

    /** What the log would do with commands that are taken. */
    void record(Command... commands) {
        for (var command : commands) {
            record(command.subject(), command.event());
        }
    }

    void fileReport(String id, @Nullable String text) {
        var report = new Report(id, "paper", "ar", NOW, false);
        record(Thing.report(id), new ClaimLogEvent.ReportFiled(report, new ReportWords(null, null, text, null)));
    }

    void redact(Thing thing) {
        record(thing, new ClaimLogEvent.EntryRedacted(0, "court", "privacy"), "steward");
    }

    private void record(Thing subject, ClaimLogEvent event) {
        record(subject, event, RECORDER);
    }

    /** As the log would have it: definitions are found as last defined, all else from the first entry on. */
    private void record(Thing subject, ClaimLogEvent event, String recordedBy) {
        long version = version(subject) + 1;
        registers.apply(subject, version, event);
        var said = new Said(size++, recordedBy, event);
        standings.compute(
                subject,
                (_, standing) -> standing == null || event instanceof ClaimLogEvent.Definition
                        ? Standing.of(version, said)
                        : standing.then(said));
    }

    /** Overwrites what stands without a new version, as where the words of an entry are gone. */
    void stands(Thing thing, ClaimLogEvent event) {
        standings.computeIfPresent(
                thing,
                (_, standing) -> Standing.of(
                        standing.version(), new Said(standing.first().position(), RECORDER, event)));
    }

    private long version(Thing thing) {
        return registers
                .find(thing.kind())
                .map(register -> register.version(thing.id()))
                .orElseGet(() ->
                        standings.containsKey(thing) ? standings.get(thing).version() : -1L);
    }

    /** Asked by whoever recorded all there is. */
    Decision decide(Command command) {
        return decide(command, new Asker(RECORDER, false));
    }

    Decision decide(Command command, Asker asker) {
        return Deciding.decide(command, asker, registers, standings, NOW);
    }

    Decision decide(Draft draft) {
        return decide(draft.record());
    }

    List<Refusal> refusals(Command command) {
        return decide(command) instanceof Decision.Refused(var refusals) ? refusals : List.of();
    }

    List<Refusal> refusals(Draft draft) {
        return refusals(draft.record());
    }
}
