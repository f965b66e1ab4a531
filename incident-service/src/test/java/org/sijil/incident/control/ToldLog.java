package org.sijil.incident.control;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.sijil.domain.claim.ClaimWords;
import org.sijil.domain.event.ClaimEvent.Corrected;
import org.sijil.domain.event.ClaimEvent.Recorded;
import org.sijil.domain.event.ClaimEvent.Retracted;
import org.sijil.domain.event.ClaimEvent.Reviewed;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.domain.event.ClaimLogEvent.ActorDefined;
import org.sijil.domain.event.ClaimLogEvent.AreaDefined;
import org.sijil.domain.event.ClaimLogEvent.EntryRedacted;
import org.sijil.domain.event.ClaimLogEvent.PolicyAdopted;
import org.sijil.domain.event.ClaimLogEvent.ReportFiled;
import org.sijil.domain.event.ClaimLogEvent.SourceDefined;
import org.sijil.domain.register.Names;
import org.sijil.domain.register.ReportWords;
import org.sijil.format.ClaimLogFormat;
import org.sijil.format.Stored;
import org.sijil.store.Append;
import org.sijil.store.Bytes;
import org.sijil.store.EventLog;
import org.sijil.store.Expected;
import org.sijil.store.LogBatch;
import org.sijil.store.Part;
import org.sijil.testkit.InMemoryEventLog;

/** A claim log in memory that tells a history, and its batches. */
record ToldLog(EventLog log) {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    static ToldLog of(List<ClaimLogEvent> history) {
        var log = new InMemoryEventLog("sijil.test/claims", true, InstantSource.system());
        history.forEach(event -> log.append(append(stored(event))).await().atMost(LIMIT));
        return new ToldLog(log);
    }

    /** The entries from one position to before another, so many a batch. */
    List<LogBatch> batches(int from, int until, int size) {
        return Stream.iterate(from, at -> at < until, at -> at + size)
                .map(at -> log.read(at, Math.min(size, until - at)).await().atMost(LIMIT))
                .map(entries -> new LogBatch(entries, null))
                .toList();
    }

    private static Append append(Stored stored) {
        var parts = Stream.of(stored.facts(), stored.words() == null ? "{}" : stored.words())
                .map(text -> Part.salted(Bytes.utf8(text), new Random(0)))
                .toList();
        return new Append(stored.stream(), Expected.ANY, stored.type(), parts, "someone", null, List.of());
    }

    private static Stored stored(ClaimLogEvent event) {
        return switch (event) {
            case EntryRedacted redaction -> ClaimLogFormat.write(redaction, "claim/redacted");
            case ActorDefined it -> ClaimLogFormat.write(new ActorDefined(it.actor(), Names.NONE));
            case SourceDefined it -> ClaimLogFormat.write(new SourceDefined(it.source(), Names.NONE));
            case AreaDefined it -> ClaimLogFormat.write(new AreaDefined(it.area(), Names.NONE));
            case ReportFiled it -> ClaimLogFormat.write(new ReportFiled(it.report(), ReportWords.NONE));
            case Recorded it -> ClaimLogFormat.write(new Recorded(it.claim(), ClaimWords.NONE));
            case Corrected it -> ClaimLogFormat.write(new Corrected(it.claim(), ClaimWords.NONE, "mistaken"));
            case Retracted it -> ClaimLogFormat.write(new Retracted(it.claimId(), it.by(), "mistaken"));
            case Reviewed it -> ClaimLogFormat.write(new Reviewed(it.claimId(), it.verdict(), "looked at"));
            case PolicyAdopted adopted -> ClaimLogFormat.write(adopted);
        };
    }
}
