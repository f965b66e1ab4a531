package org.sijil.kit.log;

import io.smallrye.mutiny.Uni;
import org.sijil.store.FollowFrom;

/** Where the consumer of a channel stands: a bean with the channel's name as its {@code @Identifier}. */
public interface ReadPosition {
    /** The last entry whose effect is committed. Asked for each time the channel begins. */
    Uni<FollowFrom> last();
}
