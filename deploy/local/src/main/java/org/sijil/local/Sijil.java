package org.sijil.local;

import org.sijil.local.baseline.Baseline;
import org.sijil.local.doctor.Doctor;
import org.sijil.local.gazetteer.Gazetteer;
import org.sijil.local.image.Images;
import org.sijil.local.load.Load;
import org.sijil.local.soak.Soak;
import org.sijil.local.up.Up;
import org.sijil.local.verify.Refold;
import org.sijil.local.verify.Verify;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of the jar that {@code ./sijil} runs. */
@Command(
        name = "sijil",
        subcommands = {
            Up.class,
            Load.class,
            Gazetteer.class,
            Baseline.class,
            Verify.class,
            Refold.class,
            Doctor.class,
            Images.class,
            Soak.class
        })
public final class Sijil {
    private Sijil() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        return new CommandLine(new Sijil())
                .setParameterExceptionHandler((mistake, _) -> complain(mistake.getMessage() + "; see ./sijil help"))
                .setExecutionExceptionHandler((fault, _, _) -> {
                    if (fault instanceof CommandFailed failed) {
                        return complain(String.valueOf(failed.getMessage()));
                    }
                    throw fault;
                })
                .execute(arguments);
    }

    private static int complain(String line) {
        System.err.println("sijil: " + line);
        return 1;
    }
}
