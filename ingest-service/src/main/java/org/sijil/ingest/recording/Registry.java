package org.sijil.ingest.recording;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import org.sijil.domain.decide.ClaimCommand.RecordClaim;
import org.sijil.domain.decide.Command;
import org.sijil.domain.decide.Registers;
import org.sijil.domain.decide.Thing;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.store.Entry;

/** The registers, and what the latest claims tell, as far as the log was read. */
final class Registry {
    /** An entry that was appended from here, so that it need not be read. */
    record Own(long position, Thing subject, long version, ClaimLogEvent event) {}

    /** Between two readings of what others wrote, unless an answer needs one: the next batch waits for it. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final ClaimLog log;
    private final InstantSource clock;
    private final Executor own;
    private final Registers registers = new Registers();
    private final RecentClaims recent = new RecentClaims();
    private long size;
    private Instant readAt = Instant.MIN;

    Registry(ClaimLog log, InstantSource clock, Executor own) {
        this.log = log;
        this.clock = clock;
        this.own = own;
    }

    Registers registers() {
        return registers;
    }

    /** Claims that may tell what this command tells; only of claims there are such. */
    List<LikelyDuplicate> like(Command command) {
        return command instanceof RecordClaim(var claim, var words)
                ? recent.like(claim, words, Duration.ofHours(registers.policy().windowHours()))
                : List.of();
    }

    /** Reads on, if it did not a moment ago. */
    Uni<Void> keepUp() {
        return clock.instant().isBefore(readAt.plus(PAUSE)) ? Uni.createFrom().voidItem() : catchUp();
    }

    /** Reads on to where the log ends, or later. */
    Uni<Void> catchUp() {
        readAt = clock.instant();
        return log.size()
                .emitOn(own)
                .onItem()
                .transformToMulti(end -> log.readFrom(size).onItem().call(page -> apply(page, end)))
                .onItem()
                .ignoreAsUni()
                .emitOn(own);
    }

    private Uni<Void> apply(List<Entry> page, long end) {
        return Uni.createFrom().voidItem().emitOn(own).invoke(() -> page.forEach(entry -> apply(entry, end)));
    }

    /** Takes over what was appended from here, as far as nothing of others lies between; false where something does. */
    boolean absorb(List<Own> entries) {
        var inOrder =
                entries.stream().sorted(Comparator.comparingLong(Own::position)).toList();
        for (var entry : inOrder) {
            if (entry.position() == size) {
                apply(entry.subject(), entry.version(), entry.event());
            }
        }
        return inOrder.isEmpty() || inOrder.getLast().position() < size;
    }

    /** @param end of the log: claims far before it are not worth reading */
    private void apply(Entry entry, long end) {
        var subject = Streams.subject(entry.stream());
        boolean isRegistered = registers.find(subject.kind()).isPresent();
        if (isRegistered || entry.position() >= end - RecentClaims.MOST) {
            apply(subject, entry.version(), ClaimLog.event(entry));
        } else {
            size++;
        }
    }

    private void apply(Thing subject, long version, ClaimLogEvent event) {
        registers.apply(subject, version, event);
        if (subject.kind() == Thing.Kind.CLAIM) {
            recent.apply(subject.id(), event);
        }
        size++;
    }
}
