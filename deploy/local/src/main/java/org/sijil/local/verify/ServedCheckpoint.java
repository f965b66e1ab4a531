package org.sijil.local.verify;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.sijil.local.CommandFailed;
import org.sijil.verifier.proof.Checkpoint;

/** The checkpoint that a log serves, by the key that it serves: that these fit, and nothing of the entries. */
public final class ServedCheckpoint {
    private ServedCheckpoint() {}

    /**
     * @param url of the log, or of the service that owns it
     * @throws CommandFailed where one of them is not there, or they do not fit
     */
    public static Checkpoint read(URI url, @Nullable String token) throws InterruptedException {
        try (var log = HttpLog.at(url, token)) {
            var key = Keys.served(log.key());
            return Proven.orFail(Checkpoint.read(log.checkpoint(), key.name(), key), "the checkpoint of " + url);
        }
    }
}
