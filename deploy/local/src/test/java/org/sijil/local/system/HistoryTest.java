package org.sijil.local.system;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The judge itself, before logs that are not what was answered. */
class HistoryTest {
    private final History history = new History();

    @BeforeEach
    void one_is_answered_and_one_is_not() {
        history.sent(Command.area("answered"));
        history.sent(Command.area("lost"));
        history.answered(Command.area("answered"), entry("answered", 7));
    }

    @Test
    void what_was_not_answered_may_be_there_or_not() {
        assertThatCode(() -> history.judge(List.of(entry("answered", 7)))).doesNotThrowAnyException();
        assertThatCode(() -> history.judge(List.of(entry("lost", 6), entry("answered", 7))))
                .doesNotThrowAnyException();
    }

    @Test
    void what_was_answered_is_missing() {
        assertFails(List.of(entry("lost", 6)));
    }

    @Test
    void what_was_answered_is_elsewhere() {
        assertFails(List.of(entry("answered", 6)));
    }

    @Test
    void something_is_there_twice() {
        assertFails(List.of(entry("answered", 7), entry("lost", 8), entry("lost", 9)));
    }

    @Test
    void something_is_there_that_nobody_sent() {
        assertFails(List.of(entry("answered", 7), entry("unknown", 8)));
    }

    @Test
    void who_asked_again_was_told_another_place() {
        assertThatThrownBy(() -> history.answered(Command.area("answered"), entry("answered", 8)))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void who_asked_again_was_told_that_it_is_new() {
        assertThatThrownBy(() -> history.answered(Command.area("answered"), entry("answered", 7)))
                .isInstanceOf(AssertionError.class);
    }

    private void assertFails(List<JsonNode> log) {
        assertThatThrownBy(() -> history.judge(log)).isInstanceOf(AssertionError.class);
    }

    private static JsonNode entry(String name, long position) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("stream", "area/" + name)
                .put("position", position)
                .put("leafHash", "of " + position);
    }
}
