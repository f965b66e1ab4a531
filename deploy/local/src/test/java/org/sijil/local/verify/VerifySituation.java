package org.sijil.local.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.sijil.local.CommandFailed;
import picocli.CommandLine;

/** A log of 1,112 entries: two pages, four full tiles of leaves and one that is not. */
abstract class VerifySituation {
    static final int SIZE = 1_112;

    final ServedLog log = new ServedLog(TestEntries.of(SIZE));

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        log.close();
    }

    String verify(String... options) throws IOException, InterruptedException {
        return verifyAt(log.url().toString(), options);
    }

    static String verifyAt(String url, String... options) throws IOException, InterruptedException {
        var verify = new Verify();
        var arguments = Stream.concat(Stream.of(url), Stream.of(options)).toArray(String[]::new);
        new CommandLine(verify).parseArgs(arguments);
        return verify.verify(URI.create(url));
    }

    void assertFault(String line, String... options) {
        assertThatThrownBy(() -> verify(options))
                .isInstanceOf(CommandFailed.class)
                .hasMessageStartingWith("sijil.test/claims: " + line);
    }

    void assertFails(String line, String... options) {
        assertThatThrownBy(() -> verify(options))
                .isInstanceOf(CommandFailed.class)
                .message()
                .endsWith(line)
                .hasLineCount(1);
    }

    static byte[] bytes(byte @Nullable [] answer) {
        assertThat(answer).isNotNull();
        return Objects.requireNonNull(answer);
    }
}
