package org.sijil.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sijil.kit.log.LogSchemas;
import org.sijil.kit.problem.Problem;
import org.sijil.store.EventLog;
import org.sijil.testkit.quarkus.Database;
import org.sijil.testkit.quarkus.Tokens;

/**
 * Everything under {@code bad/} is a body, named by what is wrong with it, in a folder named by the path it is sent to.
 * {@code bad/problems.json} has the exact problem that each is answered with. None leaves anything in the log.
 */
@QuarkusTest
@WithTestResource(Tokens.class)
@WithTestResource(Database.class)
class BadInputsTest {
    private static final Path BAD = Path.of("src/test/resources/bad");
    /** Paths on which one defines by PUT, under the id that the file's folder is named by. */
    private static final List<String> REGISTERS = List.of("actors", "sources", "areas");

    @Inject
    @Identifier(LogSchemas.CLAIMS)
    EventLog log;

    @TestFactory
    Stream<DynamicTest> each_is_answered_with_what_is_wrong_and_leaves_nothing() throws IOException {
        World.define();
        record();
        var problems = Client.json(Files.readString(BAD.resolve("problems.json")));
        try (var files = Files.walk(BAD)) {
            var cases = files.filter(file -> Files.isRegularFile(file) && !file.endsWith("problems.json"))
                    .map(file -> BAD.relativize(file).toString().replace(".json", ""))
                    .sorted()
                    .toList();
            assertThat(cases).containsExactlyInAnyOrderElementsOf(problems::fieldNames);
            return cases.stream().map(name -> dynamicTest(name, () -> send(name, problems.get(name))));
        }
    }

    /** What the bad inputs refer to. */
    private static void record() {
        var steward = Client.as("steward");
        steward.post("/ingest/claims", World.claim("recorded"));
        steward.post("/ingest/claims", World.echo("echo", "recorded"));
        steward.post("/ingest/claims", World.echo("echo-of-an-echo", "echo"));
        steward.post("/ingest/claims", World.claim("retracted"));
        steward.post("/ingest/claims/retracted/retractions", "{\"by\":\"paper\",\"reason\":\"Misread.\"}");
        steward.post("/ingest/reports", World.report("filed"));
        steward.post(
                "/ingest/redactions",
                "{\"claim\":\"retracted\",\"parts\":[\"words\"],\"authority\":\"a\",\"reason\":\"b\"}");
    }

    private void send(String name, JsonNode problem) throws IOException {
        long size = log.size().await().indefinitely();
        var answer = answer(name);
        assertThat(answer.body()).isEqualTo(problem);
        assertThat(answer.status()).isEqualTo(problem.get("status").intValue());
        assertThat(answer.response().headers().firstValue("Content-Type")).hasValue(Problem.MEDIA_TYPE);
        assertThat(log.size().await().indefinitely()).isEqualTo(size);
    }

    private static Client.Answer answer(String name) throws IOException {
        var body = BodyPublishers.ofByteArray(Files.readAllBytes(BAD.resolve(name + ".json")));
        var path = name.substring(0, name.lastIndexOf('/'));
        boolean register = REGISTERS.contains(path.substring(0, Math.max(0, path.indexOf('/'))));
        return Client.send(Client.as("steward")
                .request("/ingest/" + path, "Content-Type", "application/json")
                .method(register ? "PUT" : "POST", body));
    }
}
