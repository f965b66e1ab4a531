package org.sijil.testkit.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sijil.store.tree.CompactRange;
import org.sijil.store.tree.EntryBundle;
import org.sijil.store.tree.HashTile;
import org.sijil.store.tree.ProofPath;
import org.sijil.verifier.proof.Bundle;
import org.sijil.verifier.proof.Consistency;
import org.sijil.verifier.proof.Digest;
import org.sijil.verifier.proof.GrowingTree;
import org.sijil.verifier.proof.Inclusion;
import org.sijil.verifier.proof.Tile;
import org.sijil.verifier.proof.TreeHead;
import org.sijil.verifier.proof.Verdict;

/** A tree of three levels of tiles: what they hold, and proofs across their borders. */
class TilesTest {
    private static final int SIZE = 70_000;
    private static final TiledTree TREE = new TiledTree(SIZE);

    /** Around where tiles and levels begin. */
    private static final List<Integer> BORDERS = List.of(
            1, 2, 255, 256, 257, 511, 512, 513, 32_768, 65_279, 65_280, 65_535, 65_536, 65_537, 65_792, 69_888, 69_999,
            SIZE);

    private static final Map<Integer, TreeHead> HEADS =
            BORDERS.stream().collect(Collectors.toMap(size -> size, TREE::head));

    @Test
    void every_tile_holds_the_hashes_that_the_specification_says() {
        for (var tile : tiles().toList()) {
            var hashes = read(tile).hashes();
            int leaves = 1 << 8 * tile.level();
            for (int i = 0; i < tile.width(); i++) {
                var begin = (256 * (int) tile.index() + i) * leaves;
                assertThat(hashes.get(i)).isEqualTo(root(begin, begin + leaves));
            }
        }
    }

    @Test
    void the_root_of_a_full_tile_is_in_the_tile_above() {
        var above = read(new HashTile(1, 1, 17)).hashes();
        for (int i = 0; i < above.size(); i++) {
            assertThat(read(new HashTile(0, 256 + i, 256)).root()).isEqualTo(above.get(i));
        }
    }

    @Test
    void what_a_tree_needs_to_grow_is_in_its_partial_tiles() {
        assertThat(CompactRange.of(0, TREE::tile)).isEqualTo(CompactRange.EMPTY);
        for (int size : BORDERS) {
            var partial = HashTile.partial(size);
            var range = CompactRange.of(size, tile -> TREE.tile(partial.get(partial.indexOf(tile))));
            assertThat(range).isEqualTo(TREE.range(size));
        }
    }

    @Test
    void inclusion_is_proved_across_tiles() {
        for (int size : BORDERS) {
            var tree = HEADS.get(size);
            for (int position : BORDERS) {
                if (position <= size) {
                    var proof = TREE.prove(ProofPath.inclusion(position - 1, size));
                    var leaf = TiledTree.digest(TREE.leaf(position - 1));
                    assertThat(Inclusion.fault(leaf, position - 1, tree, proof)).isNull();
                }
            }
        }
    }

    @Test
    void consistency_is_proved_across_tiles() {
        for (int to : BORDERS) {
            for (int from : BORDERS) {
                if (from <= to) {
                    var proof = TREE.prove(ProofPath.consistency(from, to));
                    assertThat(Consistency.fault(HEADS.get(from), HEADS.get(to), proof))
                            .isNull();
                }
            }
        }
    }

    @Test
    void a_proof_reads_few_tiles() {
        var path = (ProofPath.Nodes) ProofPath.inclusion(0, SIZE);
        assertThat(path.tiles())
                .containsExactlyInAnyOrder(
                        new HashTile(0, 0, 256),
                        new HashTile(1, 0, 256),
                        new HashTile(1, 1, 17),
                        new HashTile(0, 273, 112));
    }

    @Test
    void what_cannot_be_proved_has_no_path() {
        assertThat(Stream.of(
                        ProofPath.inclusion(0, 0),
                        ProofPath.inclusion(7, 7),
                        ProofPath.inclusion(-1, 7),
                        ProofPath.inclusion(0, -1),
                        ProofPath.consistency(8, 7),
                        ProofPath.consistency(-1, 7)))
                .containsOnly(new ProofPath.None());
    }

    @Test
    void an_entry_bundle_is_read_back_and_stands_under_its_tile() {
        var bundle = new EntryBundle(273, 112);
        var headers = IntStream.range(0, bundle.width())
                .mapToObj(i -> "entry " + (bundle.begin() + i))
                .toList();
        var read = sound(Bundle.parse(bundle.bytes(headers).toArray(), bundle.width()));
        assertThat(read.headers()).isEqualTo(headers);
        assertThat(read.fault(bundle.begin(), read(new HashTile(0, 273, 112)))).isNull();
    }

    private static Stream<HashTile> tiles() {
        return Stream.concat(HashTile.completed(0, SIZE).stream(), HashTile.partial(SIZE).stream());
    }

    private static Tile read(HashTile tile) {
        return sound(Tile.parse(TREE.tile(tile).toArray(), tile.width()));
    }

    private static Digest root(int begin, int end) {
        var tree = new GrowingTree();
        for (int position = begin; position < end; position++) {
            tree.append(TiledTree.digest(TREE.leaf(position)));
        }
        return tree.head().root();
    }

    private static <T> T sound(Verdict<T> verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Sound.class);
        return ((Verdict.Sound<T>) verdict).value();
    }
}
