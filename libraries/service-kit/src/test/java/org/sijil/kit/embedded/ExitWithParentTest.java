package org.sijil.kit.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ExitWithParentTest {
    @Test
    void the_end_of_input_and_nothing_before_it_stops() throws IOException, InterruptedException {
        var exited = new CountDownLatch(1);
        var input = new PipedInputStream();
        try (var parent = new PipedOutputStream(input)) {
            Thread.ofVirtual().start(() -> ExitWithParent.exitAtEndOf(input, exited::countDown));
            parent.write('x');
            assertThat(exited.await(50, TimeUnit.MILLISECONDS)).isFalse();
        }
        assertThat(exited.await(5, TimeUnit.SECONDS)).isTrue();
    }
}
