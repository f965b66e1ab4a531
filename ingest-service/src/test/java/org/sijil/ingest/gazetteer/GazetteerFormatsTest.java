package org.sijil.ingest.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sijil.ingest.Client;
import org.sijil.kit.log.LogSchemas;
import org.sijil.store.EventLog;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;

/**
 * The files of {@code gazetteer/} in their order, each joining what those before it told. {@code FILE.expected} has the
 * report, then what was recorded.
 */
@QuarkusTest
@WithTestResource(Tokens.class)
@WithTestResource(Database.class)
class GazetteerFormatsTest {
    @Inject
    @Identifier(LogSchemas.CLAIMS)
    EventLog log;

    @TestFactory
    Stream<DynamicTest> each_file_is_recorded_as_expected_and_only_once() {
        return MadeUp.in(MadeUp.FOLDER, ".geojson", ".csv", ".txt").stream()
                .map(file -> dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    private void check(Path file) {
        long before = size();
        var wouldBe = MadeUp.send("analyst", "?dryRun=true", MadeUp.bytes(file));
        assertThat(size()).as("a dry run records nothing").isEqualTo(before);

        var report = MadeUp.send("analyst", "", MadeUp.bytes(file));
        assertThat(report.status()).as(report.body().toString()).isEqualTo(200);
        var expected = new String(MadeUp.bytes(Path.of(file + ".expected")), StandardCharsets.UTF_8);
        assertThat(report.body() + "\n" + recordedFrom(before)).isEqualTo(expected);
        assertThat(wouldBe.body().toString().replace("\"dryRun\":true", "\"dryRun\":false"))
                .isEqualTo(report.body().toString());

        long after = size();
        var again = MadeUp.send("analyst", "", MadeUp.bytes(file)).body();
        assertThat(size()).as("a second import adds no entry").isEqualTo(after);
        assertThat(again.get("new").intValue() + again.get("changed").intValue())
                .isZero();
        assertThat(again.get("unchanged").intValue())
                .isEqualTo(report.body().get("new").intValue()
                        + report.body().get("changed").intValue()
                        + report.body().get("unchanged").intValue());
    }

    private String recordedFrom(long position) {
        if (position == size()) {
            return "";
        }
        var entries = Client.send(Client.as("reader")
                .request("/ingest/log/entries?from=" + position)
                .GET());
        var recorded = new StringBuilder();
        entries.response()
                .body()
                .lines()
                .forEach(entry ->
                        recorded.append(Client.json(entry).get("payload")).append('\n'));
        return recorded.toString();
    }

    private long size() {
        return log.size().await().indefinitely();
    }
}
