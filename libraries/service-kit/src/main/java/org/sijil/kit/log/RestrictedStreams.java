package org.sijil.kit.log;

import io.smallrye.mutiny.Uni;
import java.util.Set;

/** Tells whose words are for analysts only. A service whose log has such words gives a bean of this. */
public interface RestrictedStreams {
    /** Those of these streams whose words are, at this moment. */
    Uni<Set<String>> among(Set<String> streams);
}
