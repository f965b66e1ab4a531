package org.sijil.testkit.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sijil.store.Hash;
import org.sijil.store.tree.CompactRange;
import org.sijil.store.tree.Peak;
import org.sijil.store.tree.Subtree;

class CompactRangeTest {
    private static final int LARGEST = 130;
    private static final List<Hash> LEAVES = IntStream.range(0, LARGEST)
            .mapToObj(position -> Hash.leaf("entry " + position))
            .toList();

    @Test
    void it_does_not_matter_in_which_batches_leaves_come() {
        for (int size = 0; size <= LARGEST; size++) {
            var atOnce = CompactRange.EMPTY.append(LEAVES.subList(0, size));
            assertThat(atOnce.size()).isEqualTo(size);
            assertThat(atOnce.peaks()).hasSize(Integer.bitCount(size));
            for (int first = 0; first <= size; first++) {
                var inTwo = CompactRange.EMPTY.append(LEAVES.subList(0, first)).append(LEAVES.subList(first, size));
                assertThat(inTwo).isEqualTo(atOnce);
            }
        }
    }

    @Test
    void it_goes_on_from_its_peaks() {
        var seven = CompactRange.EMPTY.append(LEAVES.subList(0, 7));
        assertThat(seven.peaks())
                .extracting(Peak::subtree)
                .containsExactly(new Subtree(2, 0), new Subtree(1, 2), new Subtree(0, 6));
        var restored = new CompactRange(seven.peaks());
        assertThat(restored.append(LEAVES.subList(7, 8)).root())
                .isEqualTo(CompactRange.EMPTY.append(LEAVES.subList(0, 8)).root());
    }

    @Test
    void peaks_of_no_tree_are_refused() {
        assertRefused(peak(0, 1));
        assertRefused(peak(1, 0), peak(0, 3));
        assertRefused(peak(0, 0), peak(0, 1));
        assertRefused(peak(0, 0), peak(1, 1));
    }

    private static void assertRefused(Peak... peaks) {
        assertThatThrownBy(() -> new CompactRange(List.of(peaks))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Peak peak(int level, long index) {
        return new Peak(new Subtree(level, index), LEAVES.getFirst());
    }
}
