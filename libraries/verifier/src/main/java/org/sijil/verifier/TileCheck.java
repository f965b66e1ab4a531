package org.sijil.verifier;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.sijil.verifier.proof.Bundle;
import org.sijil.verifier.proof.Digest;
import org.sijil.verifier.proof.ProofFault;
import org.sijil.verifier.proof.Tile;
import org.sijil.verifier.proof.Verdict.Refused;
import org.sijil.verifier.proof.Verdict.Sound;

/** Do the tiles hold the hashes that the leaves lead to, and the bundles the headers of those leaves? */
final class TileCheck {
    private final ShownLog log;
    private final long size;
    private final TileHashes hashes = new TileHashes();

    TileCheck(ShownLog log, long size) {
        this.log = log;
        this.size = size;
    }

    void take(Digest leaf) {
        hashes.append(leaf);
    }

    /** @param shown where the log is served; else there are full tiles alone, and no bundles */
    @Nullable
    LogFault firstFault(@Nullable ShownProofs shown) throws IOException, InterruptedException {
        for (var place : TilePlace.of(size)) {
            var fault = place.isFull() || shown != null ? in(place, shown) : null;
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    private @Nullable LogFault in(TilePlace place, @Nullable ShownProofs shown)
            throws IOException, InterruptedException {
        var bytes = log.tile(place);
        if (bytes == null) {
            return new LogFault.MissingTile(place.path(), place.begin());
        }
        if (!(Tile.parse(bytes, place.width()) instanceof Sound<Tile>(var tile)) || !hashes.hold(place, tile)) {
            return new LogFault.OtherTile(place.path(), place.begin());
        }
        return shown == null || place.level() > 0 ? null : inBundle(place, tile, shown.bundle(place));
    }

    private static @Nullable LogFault inBundle(TilePlace leaves, Tile tile, byte[] bytes) {
        var path = leaves.bundlePath();
        return switch (Bundle.parse(bytes, leaves.width())) {
            case Refused<Bundle> _ -> new LogFault.OtherBundle(path, leaves.begin());
            case Sound<Bundle>(var bundle) ->
                bundle.fault(leaves.begin(), tile) instanceof ProofFault.OtherLeaf(long position)
                        ? new LogFault.OtherBundle(path, position)
                        : null;
        };
    }
}
