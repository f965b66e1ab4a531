package org.sijil.testkit;

import static org.sijil.testkit.LogContract.await;

import java.io.IOException;
import java.util.List;
import org.sijil.store.Hash;
import org.sijil.store.sign.PublishedTree;
import org.sijil.store.tree.EntryBundle;
import org.sijil.store.tree.HashTile;
import org.sijil.store.tree.ProofPath;
import org.sijil.verifier.ShownLog;
import org.sijil.verifier.ShownProofs;
import org.sijil.verifier.TilePlace;
import org.sijil.verifier.proof.Digest;

/** A log's rows, and of its published tree what a service would answer with. */
record ServedLog(ShownLog rows, PublishedTree tree) implements ShownLog, ShownProofs {
    @Override
    public Entries entries() throws IOException, InterruptedException {
        return rows.entries();
    }

    @Override
    public byte[] tile(TilePlace place) {
        return await(tree.tile(new HashTile(place.level(), place.index(), place.width())))
                .toArray();
    }

    @Override
    public byte[] bundle(TilePlace leaves) {
        return await(tree.tile(new EntryBundle(leaves.index(), leaves.width()))).toArray();
    }

    @Override
    public List<Digest> inclusion(long position, long size) {
        return hashes(ProofPath.inclusion(position, size));
    }

    @Override
    public List<Digest> consistency(long from, long to) {
        return hashes(ProofPath.consistency(from, to));
    }

    private List<Digest> hashes(ProofPath path) {
        return await(tree.hashes((ProofPath.Nodes) path)).stream()
                .map(Hash::toArray)
                .map(Digest::of)
                .toList();
    }
}
