package org.sijil.ingest.recording;

import org.jspecify.annotations.Nullable;
import org.sijil.domain.decide.Command;
import org.sijil.store.CommandKey;

/**
 * A command and who gives it.
 *
 * @param recordedBy pseudonym
 * @param key makes sending it again harmless where its id does not
 * @param checkOnly record nothing, answer only whether it would be
 */
public record Request(
        Command command, String recordedBy, @Nullable CommandKey key, boolean checkOnly) {
    public static Request record(Command command, String recordedBy) {
        return new Request(command, recordedBy, null, false);
    }
}
