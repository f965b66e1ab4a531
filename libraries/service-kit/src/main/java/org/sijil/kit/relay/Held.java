package org.sijil.kit.relay;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/** What has to be closed, whenever the work with it ends: also when that is given up while it is still being opened. */
final class Held {
    private Held() {}

    static <T, R> Uni<R> during(Uni<T> open, Function<T, Uni<R>> work, Function<T, Uni<Void>> close) {
        return Uni.createFrom().deferred(() -> {
            // Remembered, and so not cancelled with who waits for it.
            var opening = open.memoize().indefinitely();
            return opening.chain(work::apply)
                    .onTermination()
                    .call(() -> opening.chain(close::apply).onFailure().recoverWithNull());
        });
    }
}
