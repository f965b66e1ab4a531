package org.sijil.testkit.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijil.store.tree.TilePath.FULL;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.store.tree.EntryBundle;
import org.sijil.store.tree.HashTile;
import org.sijil.store.tree.TilePath;

class TilePathTest {
    @ParameterizedTest
    @CsvSource({
        "0, 5, 256, tile/0/005",
        "0, 0, 1, tile/0/000.p/1",
        "1, 999, 255, tile/1/999.p/255",
        "2, 1000, 256, tile/2/x001/000",
        "0, 1234067, 256, tile/0/x001/x234/067",
        "7, 999999999999999, 10, tile/7/x999/x999/x999/x999/999.p/10"
    })
    void a_tile_has_one_path(int level, long index, int width, String path) {
        var tile = new HashTile(level, index, width);
        assertThat(tile.path()).isEqualTo(path);
        assertThat(TilePath.parse(path)).isEqualTo(tile);
    }

    @Test
    void an_entry_bundle_has_one_path() {
        var bundle = new EntryBundle(1_234_067, 112);
        assertThat(bundle.path()).isEqualTo("tile/entries/x001/x234/067.p/112");
        assertThat(TilePath.parse(bundle.path())).isEqualTo(bundle);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tile",
                "tile/0",
                "tile/0/",
                "tile/0/5",
                "tile/0/05",
                "tile/0/0005",
                "tile/0/x005",
                "tile/0/x000/005",
                "tile/0/001/005",
                "tile/0/x001/x005",
                "tile/0/x001/5",
                "tile/0/X001/005",
                "tile/0/x001//005",
                "tile/0/-05",
                "tile/0/+05",
                "tile/0/٠٠٥",
                "tile/0/x001/x000/x000/x000/x000/000",
                "tile/8/005",
                "tile/00/005",
                "tile/-1/005",
                "tile/entry/005",
                "/tile/0/005",
                "tile/0/005/",
                "tile/0/005\n",
                "tile/0/005.p",
                "tile/0/005.p/",
                "tile/0/005.p/0",
                "tile/0/005.p/07",
                "tile/0/005.p/256",
                "tile/0/005.p/999",
                "tile/0/005.p/1000",
                "tile/0/005.p/-1",
                "tile/0/005.P/1",
                "tile/0/../005"
            })
    void no_other_path_is_a_tile(String path) {
        assertThat(TilePath.parse(path)).isNull();
    }

    @Test
    void a_tree_of_70_000_has_these() {
        assertThat(HashTile.partial(70_000))
                .containsExactly(new HashTile(0, 273, 112), new HashTile(1, 1, 17), new HashTile(2, 0, 1));
        var full = HashTile.completed(0, 70_000);
        assertThat(full).hasSize(274).last().isEqualTo(new HashTile(1, 0, FULL));
        assertThat(full.subList(0, 273)).extracting(HashTile::level).containsOnly(0);
        assertThat(full.subList(0, 273)).extracting(HashTile::index).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_tree_of_256_has_a_full_tile_and_its_root() {
        assertThat(HashTile.completed(255, 256)).containsExactly(new HashTile(0, 0, FULL));
        assertThat(HashTile.partial(256)).containsExactly(new HashTile(1, 0, 1));
    }

    @Test
    void each_tile_becomes_full_once() {
        var sizes = List.of(0L, 1L, 255L, 256L, 257L, 511L, 512L, 65_535L, 65_536L, 65_537L, 70_000L, 200_000L);
        var inSteps = new ArrayList<HashTile>();
        for (int i = 1; i < sizes.size(); i++) {
            inSteps.addAll(HashTile.completed(sizes.get(i - 1), sizes.get(i)));
        }
        assertThat(inSteps).containsExactlyInAnyOrderElementsOf(HashTile.completed(0, sizes.getLast()));
    }

    @ParameterizedTest
    @CsvSource({
        "tile/0/000, 256",
        "tile/0/000.p/1, 1",
        "tile/0/273.p/112, 70000",
        "tile/1/000, 65536",
        "tile/1/001.p/17, 69888",
        "tile/7/000.p/1, 72057594037927936",
        "tile/entries/000.p/255, 255",
        "tile/entries/273, 70144"
    })
    void a_tile_is_there_from_this_size_on(String path, long size) {
        var tile = TilePath.parse(path);
        assertThat(tile).isNotNull();
        assertThat(tile.isWithin(size - 1)).isFalse();
        assertThat(tile.isWithin(size)).isTrue();
        assertThat(tile.isWithin(Long.MAX_VALUE)).isTrue();
    }

    @Test
    void a_tile_out_of_bounds_is_refused() {
        for (var width : List.of(0, 257)) {
            assertThatThrownBy(() -> new HashTile(0, 0, width)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new EntryBundle(0, width)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new HashTile(8, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HashTile(0, -1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
