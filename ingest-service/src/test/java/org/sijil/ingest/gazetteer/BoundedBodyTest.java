package org.sijil.ingest.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sijil.kit.problem.ProblemException;
import org.sijil.kit.problem.ProblemType;

class BoundedBodyTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private static BoundedBody body(int size, int limit, Duration patience) {
        InputStream bytes = new ByteArrayInputStream(new byte[size]);
        return new BoundedBody(bytes, limit, patience);
    }

    private static int status(Throwable refused) {
        return ((ProblemException) refused).problem().status();
    }

    @Test
    void as_much_as_may_be_is_read_and_no_byte_more() throws IOException {
        assertThat(body(10, 10, LONG).readAllBytes()).hasSize(10);
        assertThatThrownBy(() -> body(11, 10, LONG).readAllBytes())
                .satisfies(refused -> assertThat(status(refused)).isEqualTo(ProblemType.TOO_LARGE.status()));
    }

    @Test
    void what_takes_longer_than_it_may_is_refused() {
        assertThatThrownBy(() -> body(10, 10, Duration.ZERO).readAllBytes())
                .satisfies(refused -> assertThat(status(refused)).isEqualTo(ProblemType.TOO_SLOW.status()));
    }

    @Test
    void what_is_left_is_thrown_away_also_once_a_reader_has_closed_it() throws IOException {
        var body = body(10, 10, LONG);
        body.close();
        body.drain();
        assertThat(body.read()).isEqualTo(-1);
    }
}
