package org.sijil.ingest.recording;

import io.smallrye.mutiny.Uni;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import org.sijil.domain.decide.Registers;
import org.sijil.domain.decide.Thing;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.store.Entry;

/** The registers as far as the log was read. */
final class Registry {
    /** An entry that was appended from here, so that it need not be read. */
    record Own(long position, Thing subject, long version, ClaimLogEvent event) {}

    private final ClaimLog log;
    private final Executor own;
    private final Registers registers = new Registers();
    private long size;

    Registry(ClaimLog log, Executor own) {
        this.log = log;
        this.own = own;
    }

    Registers registers() {
        return registers;
    }

    /** Reads on to where the log ends, or later. */
    Uni<Void> catchUp() {
        return log.readFrom(size)
                .onItem()
                .call(page -> Uni.createFrom().voidItem().emitOn(own).invoke(() -> page.forEach(this::apply)))
                .onItem()
                .ignoreAsUni()
                .emitOn(own);
    }

    /** Takes over what was appended from here, as far as nothing of others lies between; false where something does. */
    boolean absorb(List<Own> entries) {
        var inOrder =
                entries.stream().sorted(Comparator.comparingLong(Own::position)).toList();
        for (var entry : inOrder) {
            if (entry.position() == size) {
                registers.apply(entry.subject(), entry.version(), entry.event());
                size++;
            }
        }
        return inOrder.isEmpty() || inOrder.getLast().position() < size;
    }

    private void apply(Entry entry) {
        var subject = Streams.subject(entry.stream());
        // Most entries are claims, of which the registers keep nothing.
        if (registers.find(subject.kind()).isPresent()) {
            registers.apply(subject, entry.version(), ClaimLog.event(entry));
        }
        size++;
    }
}
