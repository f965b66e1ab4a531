package org.sijil.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code ./sijil} itself answers, before it has found or built anything. */
class ScriptTest {
    @Test
    void help_tells_every_command() throws Exception {
        var help = run("help");
        assertThat(help.exitCode).isZero();
        assertThat(help.output)
                .contains(
                        "sijil up",
                        "sijil load FILE",
                        "sijil gazetteer FILE",
                        "sijil verify [URL]",
                        "sijil images",
                        "sijil soak",
                        "sijil test",
                        "sijil bench");
    }

    @Test
    void without_a_command_it_helps() throws Exception {
        assertThat(run().output).isEqualTo(run("help").output);
    }

    @Test
    void an_unknown_command_is_one_line() throws Exception {
        assertThat(run("upp")).isEqualTo(new Answer(1, "sijil: unknown command upp; see ./sijil help\n"));
    }

    @Test
    void an_unknown_option_is_one_line() throws Exception {
        assertThat(run("test", "--fault"))
                .isEqualTo(new Answer(1, "sijil: unknown option --fault; see ./sijil help\n"));
    }

    private record Answer(int exitCode, String output) {}

    private static Answer run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("../../sijil"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Answer(process.waitFor(), output);
    }
}
