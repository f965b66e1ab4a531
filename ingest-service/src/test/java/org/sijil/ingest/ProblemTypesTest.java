package org.sijil.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sijil.domain.decide.Refusal;
import org.sijil.kit.problem.ProblemType;

/** {@code docs/spec/problem-types.md} is what the services answer. */
class ProblemTypesTest {
    private static final Pattern ROW =
            Pattern.compile("\\| `([a-z0-9-]+)` \\| (\\d{3}) \\| (?:([A-Za-z]*) ?\\| )?.*\\|");
    /** Told by other tests: the corpus is sent by one steward, who may change all there is. */
    private static final Set<String> BEYOND_THE_CORPUS = Set.of("recorded-by-another", "too-many-echoes");

    private static Stream<MatchResult> rows() {
        try {
            return ROW.matcher(Files.readString(Path.of("../docs/spec/problem-types.md")))
                    .results();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_type_is_listed_with_its_status() {
        var listed = rows().collect(Collectors.toMap(row -> row.group(1), row -> Integer.valueOf(row.group(2))));
        var types = Arrays.stream(ProblemType.values())
                .collect(Collectors.toMap(ProblemTypesTest::name, ProblemType::status));
        assertThat(new TreeMap<>(listed)).isEqualTo(new TreeMap<>(types));
    }

    @Test
    void every_refusal_is_listed_once() {
        var listed = rows().map(row -> row.group(3))
                .filter(name -> name != null && !name.isBlank())
                .toList();
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(
                        leaves(Refusal.class).map(Class::getSimpleName).toList());
    }

    @Test
    void every_refusal_is_given_in_the_corpus_of_bad_inputs() throws IOException {
        var problems = Client.json(Files.readString(Path.of("src/test/resources/bad/problems.json")));
        var given = new HashSet<>(BEYOND_THE_CORPUS);
        problems.forEach(problem -> given.add(problem.get("type").textValue().replaceAll(".*/", "")));
        var refusals = rows().filter(row -> row.group(3) != null)
                .map(row -> row.group(1))
                .toList();
        assertThat(given).containsAll(refusals);
    }

    private static String name(ProblemType type) {
        return type.uri().getPath().replaceAll(".*/", "");
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ProblemTypesTest::leaves)
                : Stream.of(type);
    }
}
