package org.sijil.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The specification shows one golden file of each stored type, to the byte. */
class SpecificationTest {
    private static final Path SPECIFICATION = Path.of("../../docs/spec/stored-formats.md");
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Pattern EXAMPLE =
            Pattern.compile("^```json (\\S+)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile("\\w+\\.\\w+\\.v\\d+");

    @Test
    void every_example_is_a_golden_file() throws IOException {
        for (var example : examples().entrySet()) {
            assertThat(example.getValue())
                    .isEqualTo(Files.readString(GOLDEN.resolve(example.getKey() + ".golden.json")));
        }
    }

    @Test
    void every_stored_type_has_an_example() throws IOException {
        try (var files = Files.list(GOLDEN)) {
            assertThat(types(examples().keySet().stream()))
                    .isEqualTo(types(files.map(file -> file.getFileName().toString())));
        }
    }

    private static TreeMap<String, String> examples() throws IOException {
        var examples = new TreeMap<String, String>();
        EXAMPLE.matcher(Files.readString(SPECIFICATION))
                .results()
                .forEach(found -> examples.put(found.group(1), found.group(2)));
        return examples;
    }

    private static Set<String> types(Stream<String> names) {
        return names.flatMap(name -> TYPE.matcher(name).results())
                .map(found -> found.group())
                .collect(Collectors.toSet());
    }
}
