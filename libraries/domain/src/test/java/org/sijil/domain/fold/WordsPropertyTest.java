package org.sijil.domain.fold;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sijil.domain.scenario.History;
import org.sijil.domain.scenario.Seeds;

class WordsPropertyTest {
    private static final int ENTRIES = 150;

    @TestFactory
    Stream<DynamicTest> words_that_come_and_go_are_those_that_are_left() {
        return Seeds.each(50, random -> {
            var known = Replay.known(History.crowded(random, ENTRIES));
            var left = new ArrayList<>(Account.mentions(known.accounts("town").within(Window.ALL)));
            var words = new Words(left, known.policy());
            Collections.shuffle(left, new Random(random.nextLong()));
            while (!left.isEmpty()) {
                words.remove(left.removeLast());
                assertThat(told(words)).isEqualTo(told(new Words(left, known.policy())));
            }
        });
    }

    private static String told(Words words) {
        return words.effects().stream()
                .flatMap(effect -> words.of(effect, Window.ALL).stream())
                .map(WordsPropertyTest::told)
                .collect(joining("\n"));
    }

    private static String told(Word word) {
        var other = word.takenBackBy();
        return "%s of %s, taken back by %s"
                .formatted(
                        word.effect(),
                        word.claim().id(),
                        other == null ? "nobody" : other.claim().id());
    }
}
