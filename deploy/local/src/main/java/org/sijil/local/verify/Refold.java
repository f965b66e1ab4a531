package org.sijil.local.verify;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sijil.local.ClientOptions;
import org.sijil.local.CommandFailed;
import org.sijil.verifier.proof.Checkpoint;
import org.sijil.verifier.refold.ControlCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "refold",
        mixinStandardHelpOptions = true,
        description = "Works out control from the claim log anew and compares it with the control log.")
public final class Refold implements Callable<Integer> {
    /** That the control log may lag behind the claims. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Parameters(
            arity = "0..1",
            paramLabel = "URL",
            description = "of a Sijil, as --url; on this machine, of its console")
    private @Nullable URI sijil;

    @Mixin
    private ClientOptions client = new ClientOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var where = sijil == null ? client : client.at(sijil);
        System.out.print(
                refold(where.ingest().resolve("/ingest/log"), where.incident().resolve("/incident/log")));
        return 0;
    }

    /** Where the control log is another there is no report but the failure of the command. */
    public String refold(URI claimLog, URI controlLog) throws IOException, InterruptedException {
        try (var claims = HttpLog.at(claimLog, client.givenToken());
                var control = HttpLog.at(controlLog, client.givenToken())) {
            // In this order, so that what is signed of control follows from claims of which as many are signed, or
            // nearly.
            var concluded = signed(control, controlLog);
            var claimed = signed(claims, claimLog);
            long size = claimed.tree().size();
            // An answer that is not read to its end would keep the connection from being closed.
            try (var told = new ToldEntries(claims, claimed.tree(), size, () -> Duration.ZERO);
                    var found = new ToldEntries(
                            control,
                            concluded.tree(),
                            Long.MAX_VALUE,
                            () -> told.isOver() ? Duration.ZERO : PATIENCE)) {
                return compare(claimed, told, concluded, found);
            }
        }
    }

    private static Checkpoint signed(HttpLog log, URI place) throws InterruptedException {
        var signer = Keys.served(log.key());
        return Proven.orFail(Checkpoint.read(log.checkpoint(), signer.name(), signer), "the checkpoint of " + place);
    }

    private static String compare(Checkpoint claimed, ToldEntries told, Checkpoint concluded, ToldEntries found) {
        var check = new ControlCheck(told, found);
        var difference = check.firstDifference();
        if (difference != null) {
            throw new CommandFailed(DifferenceText.of(difference, claimed.origin(), concluded.origin()));
        }
        failUnlessSigned(told, claimed);
        failUnlessSigned(found, concluded);
        return """
            %s follows from %s
              claims   %,d entries, root %s
              control  %,d entries, root %s of %,d
              areas    %,d, each folded entry by entry, and whole at the end
            """.formatted(
                        concluded.origin(),
                        claimed.origin(),
                        told.size(),
                        claimed.tree().root(),
                        check.agreeing(),
                        concluded.tree().root(),
                        concluded.tree().size(),
                        check.areas());
    }

    private static void failUnlessSigned(ToldEntries entries, Checkpoint signed) {
        if (!entries.leadToSignedRoot()) {
            throw new CommandFailed("%s: the entries do not lead to the root that is signed for the first %,d"
                    .formatted(signed.origin(), signed.tree().size()));
        }
    }
}
