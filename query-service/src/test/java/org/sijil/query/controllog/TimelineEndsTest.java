package org.sijil.query.controllog;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.query.control.ControlView;

class TimelineEndsTest {
    private static final int AREA = 1;

    private final TimelineEnds ends = new TimelineEnds(4, 10);

    @BeforeEach
    void follow() {
        ends.begin(0);
    }

    private static Instant hour(int hour) {
        return Instant.ofEpochSecond(hour * 3600L);
    }

    private static ControlView row(int area, int hour) {
        var row = new ControlView();
        row.area = area;
        row.validFrom = hour(hour);
        return row;
    }

    private static List<ControlView> rows(int area, int... hours) {
        return IntStream.of(hours).mapToObj(hour -> row(area, hour)).toList();
    }

    private static List<Instant> begins(@Nullable Collection<ControlView> rows) {
        return requireNonNull(rows).stream().map(row -> row.validFrom).toList();
    }

    @Test
    void what_was_kept_is_known_with_the_row_before() {
        ends.keep(AREA, hour(5), rows(AREA, 3, 6, 8));
        assertThat(begins(ends.around(AREA, hour(6)))).containsExactly(hour(3), hour(6), hour(8));
        assertThat(begins(ends.around(AREA, hour(7)))).containsExactly(hour(6), hour(8));
        assertThat(begins(ends.around(AREA, hour(9)))).containsExactly(hour(8));
    }

    @Test
    void what_precedes_the_first_row_is_not_and_then_nothing_is() {
        ends.keep(AREA, hour(5), rows(AREA, 3, 6));
        assertThat(ends.around(AREA, hour(3))).isNull();
        assertThat(ends.around(AREA, hour(9))).isNull();
    }

    @Test
    void a_whole_timeline_is_known_at_any_moment() {
        ends.keep(AREA, hour(5), rows(AREA, 5, 6));
        assertThat(begins(ends.around(AREA, hour(1)))).containsExactly(hour(5), hour(6));
        ends.keep(AREA, hour(1), rows(AREA));
        assertThat(begins(ends.around(AREA, hour(9)))).isEmpty();
    }

    @Test
    void an_end_takes_the_place_of_the_end_before_and_of_no_more() {
        ends.keep(AREA, hour(3), rows(AREA, 2, 4, 6));
        ends.keep(AREA, hour(5), rows(AREA, 4, 7));
        assertThat(begins(ends.around(AREA, hour(4)))).containsExactly(hour(2), hour(4), hour(7));
    }

    @Test
    void of_one_area_the_last_rows_are_kept() {
        ends.keep(AREA, hour(1), rows(AREA, 1, 2, 3, 4, 5, 6));
        assertThat(ends.around(AREA, hour(3))).isNull();
        ends.keep(AREA, hour(1), rows(AREA, 1, 2, 3, 4, 5, 6));
        assertThat(begins(ends.around(AREA, hour(4)))).containsExactly(hour(3), hour(4), hour(5), hour(6));
    }

    @Test
    void of_many_areas_those_asked_for_last_are_kept() {
        for (int area = 1; area <= 3; area++) {
            ends.keep(area, hour(0), rows(area, 1, 2, 3));
        }
        assertThat(ends.around(1, hour(2))).isNotNull();
        ends.keep(4, hour(0), rows(4, 1, 2, 3));
        assertThat(ends.around(2, hour(2))).isNull();
        assertThat(ends.around(1, hour(2))).isNotNull();
        assertThat(ends.around(4, hour(2))).isNotNull();
    }

    @Test
    void ends_hold_for_the_next_entry() {
        ends.keep(AREA, hour(5), rows(AREA, 3, 6));
        ends.end(7);
        ends.begin(7);
        assertThat(ends.around(AREA, hour(6))).isNotNull();
    }

    @Test
    void they_do_not_hold_for_another() {
        ends.keep(AREA, hour(5), rows(AREA, 3, 6));
        ends.end(7);
        ends.begin(8);
        assertThat(ends.around(AREA, hour(6))).isNull();
    }

    @Test
    void nor_after_entries_that_were_not_worked_in_to_the_end() {
        ends.end(7);
        ends.begin(7);
        ends.keep(AREA, hour(5), rows(AREA, 3, 6));
        ends.begin(7);
        assertThat(ends.around(AREA, hour(6))).isNull();
    }
}
