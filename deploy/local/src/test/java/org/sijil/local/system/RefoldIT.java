package org.sijil.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A stranger folds the claims again, before and after somebody has laid hands on what follows from them. */
@ExtendWith(SharedSijil.class)
class RefoldIT {
    private static final String SAVE = "create temp table saved_%s as table %1$s.part";

    private static final String RESTORE = """
        update %s.part set content = saved.content
        from saved_%1$s saved where saved.position = part.position and saved.index = part.index""";

    private static final String ALTER = """
        update %s.part set content = convert_to(replace(convert_from(content, 'UTF8'), '%s', '%s'), 'UTF8')
        where position = %d and index = 0""";

    private final Launched sijil;

    RefoldIT(Launched sijil) {
        this.sijil = sijil;
    }

    @Test
    void control_follows_from_the_claims_until_a_fact_is_altered() throws Exception {
        try (var connection = sijil.superuser().connect();
                var statement = connection.createStatement()) {
            var whole = refold();
            assertThat(whole.output()).startsWith("sijil.local/control follows from sijil.local/claims\n");
            assertThat(whole.exitCode()).isZero();

            statement.execute("set session_replication_role = replica");
            statement.execute(SAVE.formatted("control_log"));
            statement.execute(SAVE.formatted("claim_log"));
            statement.execute(ALTER.formatted("control_log", "known", "knows", 2));
            var altered = refold();
            assertThat(altered.exitCode()).isEqualTo(1);
            assertThat(altered.output())
                    .matches("sijil: sijil.local/control: area C\\d+, position 2: its facts are not what .*\n");

            statement.execute(RESTORE.formatted("control_log"));
            statement.execute(ALTER.formatted("claim_log", "2024-12-07T", "2024-12-06T", 60));
            assertThat(refold().output())
                    .matches("sijil: sijil.local/claims: position 60: its facts are not what .*, next is area .*\n");
            statement.execute(RESTORE.formatted("claim_log"));
        }
    }

    private Program.Ended refold() throws IOException, InterruptedException {
        return Program.run(
                List.of("refold", "http://127.0.0.1:" + sijil.api().ports().base()));
    }
}
