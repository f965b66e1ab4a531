package org.sijil.verifier;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.sijil.verifier.proof.Consistency;
import org.sijil.verifier.proof.Digest;
import org.sijil.verifier.proof.Inclusion;
import org.sijil.verifier.proof.ProofFault;
import org.sijil.verifier.proof.Tile;
import org.sijil.verifier.proof.TreeHead;
import org.sijil.verifier.proof.Verdict.Sound;

/**
 * Is the log all that its checkpoint says? Reads each entry and each tile once and believes nothing but the signed tree
 * head. Entries above it are read only as far as it takes to find the redactions of those below.
 */
public final class LogCheck {
    /** With those of the first and the last entry. */
    private static final int PROOFS = 22;

    private final ShownLog log;
    private final TreeHead signed;
    private final LongConsumer progress;
    private final EntryCheck entries;
    private final TileHashes tiles = new TileHashes();
    private final SortedSet<Long> drawn = new TreeSet<>();
    private final SortedMap<Long, Digest> leaves = new TreeMap<>();
    private @Nullable ShownProofs proofs;
    private @Nullable TreeHead since;
    private long taken;
    private TreeHead found;
    private TreeHead foundSince;

    /**
     * @param signed from a checkpoint whose signature stands
     * @param progress is told how many entries stand
     */
    public LogCheck(ShownLog log, TreeHead signed, LongConsumer progress) {
        this.log = log;
        this.signed = signed;
        this.progress = progress;
        entries = new EntryCheck(this::take);
        found = entries.head();
        foundSince = found;
    }

    /** Checks proofs too: of the first entry, of the last and of some more. */
    public LogCheck with(ShownProofs shown, RandomGenerator random) {
        proofs = shown;
        if (signed.size() > 0) {
            drawn.addAll(List.of(0L, signed.size() - 1));
        }
        while (drawn.size() < Math.min(signed.size(), PROOFS)) {
            drawn.add(random.nextLong(signed.size()));
        }
        return this;
    }

    /** Checks growth too, from an earlier tree head that was signed. */
    public LogCheck since(TreeHead earlier) {
        since = earlier;
        return this;
    }

    private interface Step {
        @Nullable
        LogFault fault() throws IOException, InterruptedException;
    }

    /** To be called once. */
    public @Nullable LogFault firstFault() throws IOException, InterruptedException {
        for (var step : List.<Step>of(this::inEntries, this::inRoot, this::inTiles, this::inGrowth, this::inProofs)) {
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
        return leaves.size();
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
        tiles.append(leaf);
        if (drawn.contains(position)) {
            leaves.put(position, leaf);
        }
        if (taken == signed.size()) {
            found = entries.head();
        }
        if (since != null && taken == since.size()) {
            foundSince = entries.head();
        }
    }

    private @Nullable LogFault inRoot() {
        return found.equals(signed) ? null : new LogFault.OtherRoot(found, signed);
    }

    private @Nullable LogFault inTiles() throws IOException, InterruptedException {
        for (var place : TilePlace.of(signed.size())) {
            var fault = place.isFull() || proofs != null ? in(place) : null;
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    private @Nullable LogFault in(TilePlace place) throws IOException, InterruptedException {
        var bytes = log.tile(place);
        if (bytes == null) {
            return new LogFault.MissingTile(place.path(), place.begin());
        }
        return Tile.parse(bytes, place.width()) instanceof Sound<Tile>(var tile) && tiles.hold(place, tile)
                ? null
                : new LogFault.OtherTile(place.path(), place.begin());
    }

    private @Nullable LogFault inGrowth() throws IOException, InterruptedException {
        if (since == null) {
            return null;
        }
        if (since.size() > signed.size()) {
            return new LogFault.NotGrown(since, new ProofFault.Shrunk(since.size(), signed.size()));
        }
        if (!foundSince.equals(since)) {
            return new LogFault.NotGrown(since, new ProofFault.OtherRoot(since.size()));
        }
        if (proofs == null) {
            return null;
        }
        var why = Consistency.fault(since, signed, proofs.consistency(since.size(), signed.size()));
        return why == null ? null : new LogFault.NotGrown(since, why);
    }

    private @Nullable LogFault inProofs() throws IOException, InterruptedException {
        if (proofs == null) {
            return null;
        }
        for (var leaf : leaves.entrySet()) {
            long position = leaf.getKey();
            var path = proofs.inclusion(position, signed.size());
            var why = Inclusion.fault(leaf.getValue(), position, signed, path);
            if (why != null) {
                return new LogFault.NotIncluded(position, why);
            }
        }
        return null;
    }
}
