package org.sijil.ingest.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sijil.kit.log.LogSchemas;
import org.sijil.kit.problem.ProblemType;
import org.sijil.store.EventLog;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;

/** Everything under {@code gazetteer/bad} is refused whole, with line and reason, and leaves nothing in the log. */
@QuarkusTest
@WithTestResource(Tokens.class)
@WithTestResource(Database.class)
class MalformedFilesTest {
    private static final Path BAD = MadeUp.FOLDER.resolve("bad");

    private static final Map<String, String> TOLD = Map.ofEntries(
            Map.entry("a-cell-too-few.csv", "line 3: 2 cells; the header has 3"),
            Map.entry(
                    "a-feature-alone.geojson", "line 1: no features; a GeoJSON FeatureCollection has an array of them"),
            Map.entry("column-twice.csv", "line 1: two columns are called name_en"),
            Map.entry("cut-off.geojson", "line 3: breaks off, or is not formed as its beginning promises"),
            Map.entry("empty.csv", "line 1: nothing was sent"),
            Map.entry("geoboundaries-a-number.geojson", "line 3: a feature is an object with properties"),
            Map.entry("geonames-18-cells.txt", "line 2: 18 cells; a table of GeoNames has 19"),
            Map.entry(
                    "geonames-names-no-number.txt",
                    "line 2: a line of alternateNames has 8 to 10 cells and a feature's number in the second"),
            Map.entry("geonames-no-number.txt", "line 2: a table of GeoNames begins each line with a number"),
            Map.entry("header-alone.csv", "line 1: no row follows"),
            Map.entry("no-feature.geojson", "line 1: no features; a GeoJSON FeatureCollection has an array of them"),
            Map.entry("no-id-column.csv", "line 1: no column is called id; map=id=COLUMN tells which it is"),
            Map.entry(
                    "nobodys-columns.geojson",
                    "line 2: neither a p-code (COD-AB) nor a shapeID (geoBoundaries) among the properties"),
            Map.entry("property-twice.geojson", "line 2: breaks off, or is not formed as its beginning promises"),
            Map.entry("quote-unclosed.csv", "line 3: breaks off, or is not formed as its beginning promises"),
            Map.entry("something-after.geojson", "line 3: one FeatureCollection is expected; something follows it"),
            Map.entry("windows-1256.csv", "line 2: the bytes are not UTF-8"));

    @Inject
    @Identifier(LogSchemas.CLAIMS)
    EventLog log;

    @TestFactory
    Stream<DynamicTest> each_is_refused_whole_with_line_and_reason() {
        var files = MadeUp.in(BAD, "");
        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrderElementsOf(TOLD.keySet());
        return files.stream().map(file -> dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    private void check(Path file) {
        long before = log.size().await().indefinitely();
        var answer = MadeUp.send("analyst", "", MadeUp.bytes(file));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("type").textValue())
                .isEqualTo(ProblemType.UNREADABLE.uri().toString());
        assertThat(answer.body().get("detail").textValue())
                .isEqualTo(TOLD.get(file.getFileName().toString()));
        assertThat(log.size().await().indefinitely()).isEqualTo(before);
    }
}
