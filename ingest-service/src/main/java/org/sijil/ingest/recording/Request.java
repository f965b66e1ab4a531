package org.sijil.ingest.recording;

import org.jspecify.annotations.Nullable;
import org.sijil.domain.decide.Asker;
import org.sijil.domain.decide.Command;
import org.sijil.store.CommandKey;

/** A command, who gives it, and how it is to be treated. */
public record Request(Command command, Asker asker, Manner manner) {
    public sealed interface Manner {}

    /** @param key makes sending it again harmless where its id does not */
    public record Singly(@Nullable CommandKey key) implements Manner {}

    /** One of a stream, whose sender keeps few under way and waits rather than be turned away. */
    public record OneOfMany() implements Manner {}

    /** Nothing is recorded; the answer says whether it would be. */
    public record CheckOnly() implements Manner {}

    String recordedBy() {
        return asker.recordedBy();
    }

    @Nullable
    CommandKey key() {
        return manner instanceof Singly(var key) ? key : null;
    }

    boolean isOneOfMany() {
        return manner instanceof OneOfMany;
    }

    boolean isCheckOnly() {
        return manner instanceof CheckOnly;
    }
}
