package org.sijil.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijil.testkit.Commands.expecting;
import static org.sijil.testkit.Commands.impossible;
import static org.sijil.testkit.Commands.parts;
import static org.sijil.testkit.Commands.to;
import static org.sijil.testkit.Commands.with;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.store.Expected;
import org.sijil.store.FollowFrom;
import org.sijil.store.Outcome;
import org.sijil.store.Part;
import org.sijil.store.Redaction;

/** What goes when a part is removed, and what stays. */
abstract class RedactionContract extends LogContract {
    private static final int WORDS = 1;

    private final List<Part> parts = parts("{\"areas\":[]}", "{\"quote\":\"words\"}");

    @BeforeEach
    void an_entry_with_words() {
        appendTo("claim/2");
        append(with(parts, to("claim/1")));
    }

    private Outcome redact(String stream) {
        return await(log().redact(new Redaction(1, WORDS, to(stream))));
    }

    @Test
    void the_part_goes_and_all_that_was_hashed_stays() {
        var before = entry(1);
        assertThat(redact("claim/1"))
                .isInstanceOfSatisfying(
                        Outcome.Appended.class,
                        appended -> assertThat(appended.receipt().position()).isEqualTo(2));
        var after = entry(1);
        assertThat(after)
                .isEqualTo(before.with(List.of(
                        before.parts().getFirst(), before.parts().getLast().removed(2))));
        assertThat(after.parts().getLast().commitment())
                .isEqualTo(parts.getLast().commitment());
        assertThat(entry(2).previous()).isEqualTo(1);
    }

    @Test
    void who_follows_from_the_beginning_finds_it_gone() {
        redact("claim/1");
        var batch = await(log().follow(FollowFrom.BEGINNING).toUni());
        assertThat(batch.entries()).hasSize(3);
        assertThat(batch.entries().get(1).parts().getLast().part()).isNull();
    }

    @Test
    void what_is_not_appended_removes_nothing() {
        assertThat(await(log().redact(new Redaction(1, WORDS, impossible(to("claim/1"))))))
                .isEqualTo(new Outcome.VersionConflict(0));
        assertThat(entry(1).parts().getLast().part()).isEqualTo(parts.getLast());
        var asExpected = expecting(new Expected.Exact(0), to("claim/1"));
        assertThat(await(log().redact(new Redaction(1, WORDS, asExpected)))).isInstanceOf(Outcome.Appended.class);
    }

    @Test
    void what_removes_nothing_is_not_appended() {
        assertThatThrownBy(() -> redact("claim/2")).isNotNull();
        redact("claim/1");
        assertThatThrownBy(() -> redact("claim/1")).isNotNull();
        assertThat(await(log().size())).isEqualTo(3);
    }
}
