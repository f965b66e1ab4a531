package org.sijil.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.local.Ports;
import org.sijil.verifier.CheckedEntry;
import org.sijil.verifier.EntryCheck;
import org.sijil.verifier.proof.Checkpoint;
import org.sijil.verifier.proof.Verdict;
import org.sijil.verifier.proof.VerifierKey;
import org.sijil.verifier.refold.ControlCheck;

/** What follows from the sample report, asked of the running whole on the evening of 7 December 2024. */
@ExtendWith(SharedSijil.class)
class SampleIT {
    private static final Path SAMPLE = Path.of("src/main/resources/sample");
    private static final String EVENING = "validAt=2024-12-07T18:00:00Z";

    private final Launched sijil;

    @TempDir
    private Path directory;

    SampleIT(Launched sijil) {
        this.sijil = sijil;
    }

    @Test
    void what_was_taken_is_held_and_who_held_it_before_is_told() {
        var zakiyah = control("C2279");
        assertThat(zakiyah.path("ground").asText()).isEqualTo("HELD");
        assertThat(zakiyah.path("controller").asText()).isEqualTo("opposition");
        assertThat(zakiyah.path("former").asText()).isEqualTo("regime");
        assertThat(zakiyah.path("information").asText()).isEqualTo("LIKELY");
        assertThat(zakiyah.path("confidence").asText()).isEqualTo("MEDIUM");
    }

    @Test
    void absence_of_one_side_is_not_control_by_the_other() {
        var darayya = control("C2498");
        assertThat(darayya.path("ground").asText()).isEqualTo("VACATED");
        assertThat(darayya.path("controller").isNull()).isTrue();
        assertThat(darayya.path("former").asText()).isEqualTo("regime");
    }

    @Test
    void checkpoints_that_leave_change_nothing_yet() {
        var jaramana = control("C2304");
        assertThat(jaramana.path("ground").asText()).isEqualTo("UNKNOWN");
        assertThat(jaramana.at("/pending/0/effect").asText()).isEqualTo("LEAVE");
        assertThat(jaramana.at("/pending/0/side").asText()).isEqualTo("regime");
    }

    @Test
    void what_is_said_of_the_governorate_is_read_in_its_town() {
        var daraa = control("C5993");
        assertThat(daraa.path("ground").asText()).isEqualTo("VACATED");
        assertThat(daraa.path("inheritedFrom").asText()).isEqualTo("SY12");
        assertThat(daraa.path("information").asText()).isEqualTo("REPORTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mil-jabal-silah-al-tayr", "mil-brigade-75", "mil-saraya-al-sira"})
    void the_high_sites_are_held(String site) {
        assertThat(control(site).path("ground").asText()).isEqualTo("HELD");
        assertThat(control(site).path("controller").asText()).isEqualTo("regime");
    }

    @Test
    void the_checkpoints_are_the_weaker_word_of_the_same_outlet() {
        var why = sijil.api().query("/areas/C2279/why?" + EVENING);
        var words = why.path("items")
                .valueStream()
                .filter(item -> item.path("effect").asText().equals("LEAVE:regime"))
                .flatMap(item -> item.path("words").valueStream());
        assertThat(words).as(why.toPrettyString()).anySatisfy(word -> {
            assertThat(word.path("claim").asText()).isEqualTo("south-2024-12-07-05");
            assertThat(word.path("voice").asText()).isEqualTo("al-modon");
            assertThat(word.path("hearing").asText()).isEqualTo("OUTWEIGHED");
        });
    }

    @Test
    void a_fallen_statue_and_protests_are_on_record() {
        var claims = sijil.api().query("/claims?area=C2304").path("items").valueStream();
        assertThat(claims.map(claim -> claim.at("/claim/type").asText()))
                .containsExactlyInAnyOrder("SYMBOLIC_ACT", "SYMBOLIC_ACT", "PROTESTS", "REMOVES_CHECKPOINTS");
    }

    @Test
    void the_control_log_is_what_follows_from_the_claim_log() {
        control("C2279");
        var difference = new ControlCheck(
                        checked(sijil.api().claimLog()), checked(sijil.api().controlLog()))
                .firstDifference();
        assertThat(difference).isNull();
    }

    @Test
    void both_logs_are_signed() {
        var claims = checkpoint("claims").tree().size();
        assertThat(claims).isBetween(1L, (long) sijil.api().claimLog().size());
        var control = checkpoint("control").tree().size();
        assertThat(control).isBetween(0L, (long) sijil.api().controlLog().size());
    }

    private Checkpoint checkpoint(String log) {
        var key = sound(VerifierKey.parse(sijil.api().ofLog(log, "key").stripTrailing()));
        var note = sijil.api().ofLog(log, "checkpoint").getBytes(StandardCharsets.UTF_8);
        return sound(Checkpoint.read(note, "sijil.local/" + log, key));
    }

    private static <T> T sound(Verdict<T> verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Sound.class);
        return ((Verdict.Sound<T>) verdict).value();
    }

    @Test
    void writing_needs_a_token_with_the_role() {
        var claim = """
                {"type":"HOLDS","areas":["C2279"],"actor":"opposition","source":"al-modon",
                 "occurred":{"earliest":"2024-12-07T16:00:00Z","latest":"2024-12-07T16:00:00Z"}}""";
        assertThat(sijil.api().post("/ingest/claims", claim, null).status()).isEqualTo(401);
        assertThat(sijil.api().post("/ingest/claims", claim, "reader").status()).isEqualTo(403);
        assertThat(sijil.api()
                        .post("/ingest/claims?dryRun=true", claim, "contributor")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_second_one_on_the_same_data_is_refused() throws IOException {
        var data = sijil.api().folder().path();
        try (var second = Launched.up(data, Ports.free())) {
            assertThat(second.awaitExit()).isEqualTo(1);
            assertThat(second.output()).isEqualTo("sijil: another ./sijil up is running on " + data + "\n");
        }
    }

    @Test
    void a_port_that_is_taken_is_told() throws IOException {
        var ports = sijil.api().ports();
        try (var other = Launched.up(directory, ports)) {
            assertThat(other.awaitExit()).isEqualTo(1);
            assertThat(other.output())
                    .isEqualTo("sijil: port %d is taken; choose others with --port-base\n".formatted(ports.query()));
        }
    }

    @Test
    void its_file_can_be_loaded_again_and_adds_nothing() throws IOException, InterruptedException {
        var before = sijil.api().claimLog();
        assertThat(sijil.load(SAMPLE.resolve("definitions.ndjson")))
                .isEqualTo(new Program.Ended(0, "56 lines: 0 stored, 56 already there, 0 refused\n"));
        assertThat(sijil.load(SAMPLE.resolve("claims.ndjson")))
                .isEqualTo(new Program.Ended(0, "16 lines: 0 stored, 16 already there, 0 refused\n"));
        assertThat(sijil.api().claimLog()).isEqualTo(before);
    }

    @Test
    void what_is_refused_of_a_file_is_told_by_line() throws IOException, InterruptedException {
        var occurred = "{\"earliest\":\"2024-12-07T09:00:00Z\",\"latest\":\"2024-12-07T09:00:00Z\"}";
        var claim = "{\"type\":\"PROTESTS\",\"areas\":[\"nowhere\"],\"source\":\"al-modon\",\"occurred\":%s}\n";
        var claims = Files.writeString(directory.resolve("claims"), claim.formatted(occurred) + "\n{\"typ\":1}\n");
        var ended = sijil.load(claims);
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.output().lines())
                .hasSize(3)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("line 1: ").contains("(422)"),
                        line -> assertThat(line).startsWith("line 3: ").contains("(400)"),
                        line -> assertThat(line).isEqualTo("2 lines: 0 stored, 0 already there, 2 refused"));
    }

    @Test
    void a_token_that_is_not_taken_is_one_line() throws IOException, InterruptedException {
        var ended = sijil.load(SAMPLE.resolve("claims.ndjson"), "--token", "nonsense");
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.output())
                .startsWith("sijil: http://127.0.0.1")
                .endsWith("(401)\n")
                .hasLineCount(1);
    }

    private JsonNode control(String area) {
        return sijil.api().query("/areas/" + area + "/control?" + EVENING);
    }

    private static Iterator<CheckedEntry> checked(List<String> served) {
        var check = new EntryCheck();
        var entries = served.stream().map(check::next).toList();
        assertThat(entries).isNotEmpty().allSatisfy(entry -> assertThat(entry).isInstanceOf(CheckedEntry.class));
        return entries.stream().map(CheckedEntry.class::cast).iterator();
    }
}
