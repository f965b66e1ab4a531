package org.sijil.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sijil.verifier.proof.Digest;

/**
 * Small logs, each tampered with in the one way that its file's name says, up to the entry where it shows. Made by other
 * means than the code under test; where an edit would not survive the leaf hash, header and leaf were made anew.
 */
class EntryCheckTest {
    private static final Path LOGS = Path.of("src/test/resources/logs");
    private static final String ENDING = ".ndjson";

    private static final String FAULTS = """
        no-json                       Unreadable[position=1, what=JSON]
        no-header                     Unreadable[position=0, what=header]
        part-without-salt             Unreadable[position=1, what=salt]
        header-with-white-space       MalformedHeader[position=0]
        header-in-another-order       MalformedHeader[position=0]
        header-of-another-version     MalformedHeader[position=0]
        header-with-an-idle-zero      MalformedHeader[position=1]
        header-with-milliseconds      MalformedHeader[position=0]
        header-on-no-day              MalformedHeader[position=0]
        header-with-an-extra-field    MalformedHeader[position=0]
        first-entry-missing           OutOfPlace[position=0, found=1]
        entry-missing                 OutOfPlace[position=1, found=2]
        entry-doubled                 OutOfPlace[position=2, found=1]
        entries-swapped               OutOfPlace[position=1, found=2]
        version-skipped               WrongVersion[position=3, expected=1, found=2]
        version-doubled               WrongVersion[position=3, expected=1, found=0]
        stream-begins-late            WrongVersion[position=1, expected=0, found=1]
        chain-skips-an-entry          BrokenChain[position=4, expected=3, found=2]
        chain-begins-anew             BrokenChain[position=3, expected=2, found=-1]
        time-runs-back                TimeRunsBack[position=3]
        leaf-of-another-header        WrongLeafHash[position=1]
        header-edited                 WrongLeafHash[position=1]
        position-differs              FieldDiffers[position=1, field=position]
        stream-differs                FieldDiffers[position=1, field=stream]
        version-differs               FieldDiffers[position=1, field=version]
        type-differs                  FieldDiffers[position=1, field=type]
        time-differs                  FieldDiffers[position=1, field=recordedAt]
        time-left-out                 FieldDiffers[position=1, field=recordedAt]
        recorder-differs              FieldDiffers[position=1, field=recordedBy]
        parts-renamed                 WrongParts[position=1]
        part-left-out                 WrongParts[position=1]
        part-put-in                   WrongParts[position=4]
        facts-redacted                FactsMissing[position=2]
        facts-withheld                FactsMissing[position=2]
        facts-edited                  PartDiffers[position=2, part=facts]
        words-swapped-with-facts      PartDiffers[position=3, part=facts]
        words-edited                  PartDiffers[position=3, part=words]
        salt-edited                   PartDiffers[position=1, part=words]
        salt-not-hex                  PartDiffers[position=1, part=words]
        redaction-of-facts            Unreadable[position=4, what=parts: not the words alone]
        redacted-by-nothing           NotRedacted[position=2, by=4]
        redacted-by-another-entry     NotRedacted[position=2, by=3]
        redacted-from-another-stream  NotRedacted[position=2, by=4]
        """;

    @TestFactory
    Stream<DynamicTest> the_first_fault_is_told() {
        return FAULTS.lines()
                .map(line -> line.split(" +", 2))
                .map(row -> DynamicTest.dynamicTest(row[0], () -> {
                    var fault = firstFault(row[0]);
                    assertThat(fault).hasToString(row[1]);
                }));
    }

    @Test
    void a_sound_log_stands() throws IOException {
        var entries = new ArrayList<CheckedEntry>();
        assertThat(firstFault("sound", entries)).isNull();
        assertThat(entries).extracting(CheckedEntry::position).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(entries)
                .extracting(CheckedEntry::words)
                .as("withheld, none, redacted, told, a single part")
                .containsExactly(null, "{}", null, "{\"reason\":\"nobody was there\"}", null);
    }

    @Test
    void the_root_of_what_stands_is_told() throws IOException {
        var check = new EntryCheck();
        assertThat(check.head().root()).isEqualTo(Digest.EMPTY_TREE);
        for (var line : Files.readAllLines(LOGS.resolve("sound" + ENDING))) {
            assertThat(check.next(line)).isInstanceOf(CheckedEntry.class);
        }
        assertThat(check.head())
                .hasToString("TreeHead[size=5, root=d70b9a1ffef1124a93dd0a47f148563b082b50a6b87b13c08193cd1452d66520]");
    }

    @Test
    void a_log_without_stamps_and_salts_stands() throws IOException {
        assertThat(firstFault("sound-control")).isNull();
    }

    @Test
    void every_log_is_tried() throws IOException {
        var tried =
                FAULTS.lines().map(line -> line.substring(0, line.indexOf(' '))).collect(Collectors.toSet());
        tried.addAll(List.of("sound", "sound-control"));
        try (var files = Files.list(LOGS)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(ENDING, "")))
                    .containsExactlyInAnyOrderElementsOf(tried);
        }
    }

    private static @Nullable Fault firstFault(String log) throws IOException {
        return firstFault(log, new ArrayList<>());
    }

    private static @Nullable Fault firstFault(String log, List<CheckedEntry> entries) throws IOException {
        var check = new EntryCheck();
        for (var line : Files.readAllLines(LOGS.resolve(log + ENDING))) {
            switch (check.next(line)) {
                case CheckedEntry entry -> entries.add(entry);
                case Fault fault -> {
                    return fault;
                }
            }
        }
        return check.end();
    }
}
