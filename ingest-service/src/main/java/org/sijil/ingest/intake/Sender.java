package org.sijil.ingest.intake;

import org.sijil.domain.decide.Asker;
import org.sijil.domain.decide.Command;
import org.sijil.domain.decide.RegisterCommand.AdoptPolicy;

/** Whoever sends; known by a pseudonym, and past the door of the route that was taken. */
public record Sender(String pseudonym, boolean isAnalyst, boolean isSteward) {
    /** Among definitions, which analysts may send, a policy is a steward's. */
    boolean may(Command command) {
        return isSteward || !(command instanceof AdoptPolicy);
    }

    Asker asker() {
        return new Asker(pseudonym, isAnalyst);
    }
}
