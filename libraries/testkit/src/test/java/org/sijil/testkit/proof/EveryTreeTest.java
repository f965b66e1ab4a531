package org.sijil.testkit.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sijil.store.tree.ProofPath;
import org.sijil.verifier.proof.Consistency;
import org.sijil.verifier.proof.Digest;
import org.sijil.verifier.proof.GrowingTree;
import org.sijil.verifier.proof.Inclusion;
import org.sijil.verifier.proof.ProofFault;
import org.sijil.verifier.proof.TreeHead;

/** Every proof in every small tree, made by what writes and judged by what verifies, and the lies next to it. */
class EveryTreeTest {
    private static final int LARGEST = 130;

    /** Up to here each bit of each hash is tried; above, one of each, in turn. */
    private static final int LARGEST_TRIED_BY_BIT = 24;

    private static final TiledTree TREE = new TiledTree(LARGEST + 1);
    private static final List<TreeHead> HEADS =
            IntStream.rangeClosed(0, LARGEST + 1).mapToObj(TREE::head).toList();
    private static final Digest STRAY = Digest.leaf("a stray");

    private int bit;

    @Test
    void both_sides_grow_the_same_tree() {
        var tree = new GrowingTree();
        for (int size = 0; size <= LARGEST; size++) {
            assertThat(tree.head()).isEqualTo(HEADS.get(size));
            tree.append(TiledTree.digest(TREE.leaf(size)));
        }
    }

    @Test
    void every_inclusion_is_proved_and_no_lie_about_it() {
        for (int size = 1; size <= LARGEST; size++) {
            for (int position = 0; position < size; position++) {
                checkInclusion(position, HEADS.get(size));
            }
        }
    }

    @Test
    void every_consistency_is_proved_and_no_lie_about_it() {
        for (int to = 0; to <= LARGEST; to++) {
            for (int from = 0; from <= to; from++) {
                checkConsistency(HEADS.get(from), HEADS.get(to));
            }
        }
    }

    @Test
    void an_inclusion_holds_for_no_place_of_another_shape() {
        for (var proved : places()) {
            var proof = TREE.prove(ProofPath.inclusion(proved.low(), proved.size()));
            var leaf = TiledTree.digest(TREE.leaf(proved.low()));
            var root = HEADS.get(proved.size()).root();
            var shape = Shape.inclusion(proved.low(), proved.size());
            for (var told : places()) {
                var fault = Inclusion.fault(leaf, told.low(), new TreeHead(told.size(), root), proof);
                assertThat(fault == null)
                        .isEqualTo(Shape.inclusion(told.low(), told.size()).equals(shape));
            }
        }
    }

    @Test
    void a_consistency_holds_for_no_sizes_of_another_shape() {
        for (var proved : places()) {
            var proof = TREE.prove(ProofPath.consistency(proved.low() + 1, proved.size() + 1));
            var from = HEADS.get(proved.low() + 1).root();
            var to = HEADS.get(proved.size() + 1).root();
            var shape = Shape.consistency(proved.low() + 1, proved.size() + 1);
            for (var told : places()) {
                var fault =
                        Consistency.fault(new TreeHead(told.low() + 1, from), new TreeHead(told.size() + 1, to), proof);
                assertThat(fault == null)
                        .isEqualTo(Shape.consistency(told.low() + 1, told.size() + 1)
                                .equals(shape));
            }
        }
    }

    /** A leaf's position in a tree of this size; one more of each: an earlier size, less than the later one. */
    private record Place(int low, int size) {}

    private static List<Place> places() {
        return IntStream.rangeClosed(1, LARGEST_TRIED_BY_BIT)
                .boxed()
                .flatMap(size -> IntStream.range(0, size).mapToObj(low -> new Place(low, size)))
                .toList();
    }

    private void checkInclusion(int position, TreeHead tree) {
        int size = (int) tree.size();
        var leaf = TiledTree.digest(TREE.leaf(position));
        var proof = TREE.prove(ProofPath.inclusion(position, size));
        assertThat(Inclusion.fault(leaf, position, tree, proof)).isNull();

        refuseChangedBits(size, proof, changed -> Inclusion.fault(leaf, position, tree, changed));
        refuseChangedBits(size, leaf, changed -> Inclusion.fault(changed, position, tree, proof));
        refuseChangedBits(size, tree.root(), root -> Inclusion.fault(leaf, position, new TreeHead(size, root), proof));
        for (var lie : Lies.misshapen(proof, STRAY)) {
            refused(Inclusion.fault(leaf, position, tree, lie));
        }
        for (int other = -1; other <= LARGEST; other++) {
            if (other != position) {
                refused(Inclusion.fault(leaf, other, tree, proof));
            }
        }
        var shape = Shape.inclusion(position, size);
        holdsWhere(
                other -> other > position && Shape.inclusion(position, other).equals(shape),
                other -> Inclusion.fault(leaf, position, new TreeHead(other, tree.root()), proof));
    }

    private void checkConsistency(TreeHead from, TreeHead to) {
        int size = (int) to.size();
        var proof = TREE.prove(ProofPath.consistency(from.size(), size));
        assertThat(Consistency.fault(from, to, proof)).isNull();

        refuseChangedBits(size, proof, changed -> Consistency.fault(from, to, changed));
        refuseChangedBits(size, from.root(), root -> Consistency.fault(new TreeHead(from.size(), root), to, proof));
        if (from.size() > 0) {
            refuseChangedBits(size, to.root(), root -> Consistency.fault(from, new TreeHead(size, root), proof));
        }
        for (var lie : Lies.misshapen(proof, STRAY)) {
            refused(Consistency.fault(from, to, lie));
        }
        for (int other = -1; other <= LARGEST; other++) {
            if (other != from.size() && from.size() > 0 && from.size() < size) {
                refused(Consistency.fault(new TreeHead(other, from.root()), to, proof));
            }
        }
        if (from.size() > 0 && from.size() < size) {
            var shape = Shape.consistency((int) from.size(), size);
            holdsWhere(
                    other -> other > from.size()
                            && Shape.consistency((int) from.size(), other).equals(shape),
                    other -> Consistency.fault(from, new TreeHead(other, to.root()), proof));
        }
    }

    private void refuseChangedBits(int size, List<Digest> proof, Function<List<Digest>, @Nullable ProofFault> judge) {
        for (int i = 0; i < proof.size(); i++) {
            int place = i;
            refuseChangedBits(size, bit -> judge.apply(Lies.flipped(proof, place, bit)));
        }
    }

    private void refuseChangedBits(int size, Digest digest, Function<Digest, @Nullable ProofFault> judge) {
        refuseChangedBits(size, bit -> judge.apply(Lies.flipped(digest, bit)));
    }

    private void refuseChangedBits(int size, IntFunction<@Nullable ProofFault> judge) {
        if (size <= LARGEST_TRIED_BY_BIT) {
            for (int each = 0; each < Lies.BITS; each++) {
                refused(judge.apply(each));
            }
        } else {
            bit = (bit + 1) % Lies.BITS;
            refused(judge.apply(bit));
        }
    }

    private static void holdsWhere(IntPredicate expected, IntFunction<@Nullable ProofFault> judge) {
        for (int size = 0; size <= LARGEST + 1; size++) {
            if ((judge.apply(size) == null) != expected.test(size)) {
                fail("wrong about size " + size);
            }
        }
    }

    private static void refused(@Nullable ProofFault fault) {
        if (fault == null) {
            fail("a lie was believed");
        }
    }
}
