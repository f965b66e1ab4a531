package org.sijil.local.up;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.sijil.local.ClientOptions;
import org.sijil.local.CommandFailed;
import org.sijil.local.DataFolder;
import org.sijil.local.Ports;
import org.sijil.local.Progress;
import org.sijil.local.load.LineKind;
import org.sijil.local.load.Loader;

/** What one report of 7 December 2024 claims about the south of Syria, and the places and people it names. */
public final class Sample {
    private Sample() {}

    /**
     * Loads it unless the log has its last claim. So definitions that someone has changed since are left alone, and a
     * load that was interrupted is completed.
     *
     * @return whether anything was loaded
     */
    public static boolean loadOnce(DataFolder folder, Ports ports) throws IOException, InterruptedException {
        // A steward may send both kinds.
        try (var loader = new Loader(Ports.at(ports.ingest()), ClientOptions.token(folder, "steward"))) {
            var last = read("claims").lines().toList().getLast().getBytes(StandardCharsets.UTF_8);
            if (loader.load(LineKind.CLAIMS, new ByteArrayInputStream(last), Progress.SILENT)
                            .replayed()
                    == 1) {
                return false;
            }
            load(loader, LineKind.DEFINITIONS, "definitions");
            load(loader, LineKind.CLAIMS, "claims");
            return true;
        }
    }

    private static void load(Loader loader, LineKind kind, String name) throws IOException, InterruptedException {
        try (var input = open(name)) {
            var tally = loader.load(kind, input, Progress.SILENT);
            if (tally.hasRefusals()) {
                tally.print(System.err);
                throw new CommandFailed("the sample was refused; start with --no-sample");
            }
        }
    }

    private static String read(String name) throws IOException {
        try (var input = open(name)) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(Sample.class.getResourceAsStream("/sample/" + name + ".ndjson"));
    }
}
