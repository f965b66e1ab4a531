package org.sijil.local.soak;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.local.CommandFailed;

/** The judge itself, before logs that are not what was answered. */
class HistoryTest {
    private final History history = new History();

    @BeforeEach
    void one_is_answered_and_one_is_not() {
        history.sent(Operation.area("answered"));
        history.sent(Operation.area("lost"));
        history.answered(Operation.area("answered"), entry("answered", 7));
    }

    @Test
    void what_was_not_answered_may_be_there_or_not() {
        assertThatCode(() -> judge(entry("answered", 7))).doesNotThrowAnyException();
        assertThatCode(() -> judge(entry("lost", 6), entry("answered", 7))).doesNotThrowAnyException();
    }

    @Test
    void what_was_answered_is_missing() {
        assertFails(entry("lost", 6));
    }

    @Test
    void what_was_answered_is_elsewhere() {
        assertFails(entry("answered", 6));
    }

    @Test
    void something_is_there_twice() {
        assertFails(entry("answered", 7), entry("lost", 8), entry("lost", 9));
    }

    @Test
    void something_is_there_that_nobody_sent() {
        assertFails(entry("answered", 7), entry("unknown", 8));
    }

    @Test
    void who_asked_again_was_told_another_place() {
        assertThatThrownBy(() -> history.answered(Operation.area("answered"), entry("answered", 8)))
                .isInstanceOf(CommandFailed.class);
    }

    @Test
    void who_asked_again_was_told_that_it_is_new() {
        assertThatThrownBy(() -> history.answered(Operation.area("answered"), entry("answered", 7)))
                .isInstanceOf(CommandFailed.class);
    }

    @Test
    void something_is_there_that_was_refused() {
        history.refused(Operation.area("lost"));
        assertFails(entry("answered", 7), entry("lost", 8));
    }

    private void judge(JsonNode... log) {
        history.judge(List.of(log).iterator());
    }

    private void assertFails(JsonNode... log) {
        assertThatThrownBy(() -> judge(log)).isInstanceOf(CommandFailed.class);
    }

    private static JsonNode entry(String name, long position) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("stream", "area/" + name)
                .put("position", position)
                .put("leafHash", "of " + position);
    }
}
