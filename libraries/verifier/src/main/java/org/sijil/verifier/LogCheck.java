package org.sijil.verifier;

import java.io.IOException;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.sijil.verifier.proof.Digest;
import org.sijil.verifier.proof.TreeHead;

/**
 * Is the log all that its checkpoint says? Reads each entry and each tile once and believes nothing but the signed tree
 * head. Entries above it are read only as far as it takes to find the redactions of those below.
 */
public final class LogCheck {
    private final ShownLog log;
    private final TreeHead signed;
    private final LongConsumer progress;
    private final EntryCheck entries;
    private final TileCheck tiles;
    private @Nullable ShownProofs proofs;
    private @Nullable InclusionCheck inclusion;
    private @Nullable GrowthCheck growth;
    private long taken;
    private TreeHead found;

    /**
     * @param signed from a checkpoint whose signature stands
     * @param progress is told how many entries stand
     */
    public LogCheck(ShownLog log, TreeHead signed, LongConsumer progress) {
        this.log = log;
        this.signed = signed;
        this.progress = progress;
        entries = new EntryCheck(this::take);
        tiles = new TileCheck(log, signed.size());
        found = entries.head();
    }

    /** Checks too what a service makes out of the entries: proofs, partial tiles and bundles. */
    public LogCheck with(ShownProofs shown, RandomGenerator random) {
        proofs = shown;
        inclusion = new InclusionCheck(shown, signed, random);
        return this;
    }

    /** Checks growth too, from an earlier tree head that was signed. */
    public LogCheck since(TreeHead earlier) {
        growth = new GrowthCheck(earlier, signed, found);
        return this;
    }

    private interface Step {
        @Nullable
        LogFault fault() throws IOException, InterruptedException;
    }

    /** To be called once. */
    public @Nullable LogFault firstFault() throws IOException, InterruptedException {
        for (var step : List.<Step>of(
                this::inEntries,
                this::inRoot,
                () -> tiles.firstFault(proofs),
                () -> growth == null ? null : growth.fault(proofs),
                () -> inclusion == null ? null : inclusion.firstFault())) {
            var fault = step.fault();
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    public long redacted() {
        return entries.redacted();
    }

    public long withheld() {
        return entries.withheld();
    }

    /** How many entries had their proof of inclusion checked. */
    public int proved() {
        return inclusion == null ? 0 : inclusion.proved();
    }

    private @Nullable LogFault inEntries() throws IOException, InterruptedException {
        try (var shown = log.entries()) {
            while (entries.size() < signed.size() || entries.awaitsRedaction()) {
                switch (shown.next(entries)) {
                    case null -> {
                        return entries.size() < signed.size()
                                ? new LogFault.Short(entries.size(), signed.size())
                                : atEnd();
                    }
                    case Fault fault -> {
                        return new LogFault.InEntry(fault);
                    }
                    case CheckedEntry _ -> progress.accept(entries.size());
                }
            }
        }
        return atEnd();
    }

    private @Nullable LogFault atEnd() {
        var fault = entries.end();
        return fault == null ? null : new LogFault.InEntry(fault);
    }

    private void take(Digest leaf) {
        long position = taken++;
        if (position >= signed.size()) {
            return;
        }
        tiles.take(leaf);
        if (inclusion != null) {
            inclusion.take(position, leaf);
        }
        if (growth != null && growth.awaits(taken)) {
            growth.take(entries.head());
        }
        if (taken == signed.size()) {
            found = entries.head();
        }
    }

    private @Nullable LogFault inRoot() {
        return found.equals(signed) ? null : new LogFault.OtherRoot(found, signed);
    }
}
