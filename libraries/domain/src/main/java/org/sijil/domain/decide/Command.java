package org.sijil.domain.decide;

import java.util.List;
import org.sijil.domain.event.ClaimLogEvent;

/** What somebody wants recorded: well formed, not yet judged. */
public sealed interface Command permits ClaimCommand, RegisterCommand {
    /** Whose stream it writes. */
    Thing subject();

    /** What it names beside its subject; it may be recorded only once all of these are. */
    List<Reference> references();

    /** What happens if nothing speaks against it. */
    ClaimLogEvent event();

    /** A thing, and the JSON pointer of the field that names it, within the claim or the definition. */
    record Reference(String pointer, Thing thing) {}
}
