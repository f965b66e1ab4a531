package org.sijil.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A log that is signed, in a folder of its own. */
abstract class SigningSituation {
    @TempDir
    Path folder;

    private SignedLog signed;

    @BeforeEach
    void open() {
        signed = new SignedLog(folder);
    }

    @AfterEach
    void close() {
        signed.close();
    }

    SignedLog signed() {
        return signed;
    }

    /** Whatever is done does not lead to a signature. */
    void signsNothing(Runnable work) {
        var file = signed.file();
        long checkpoints = signed.checkpoints();
        work.run();
        assertThat(signed.file()).isEqualTo(file);
        assertThat(signed.checkpoints()).isEqualTo(checkpoints);
    }
}
