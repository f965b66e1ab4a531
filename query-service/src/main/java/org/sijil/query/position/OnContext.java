package org.sijil.query.position;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.Executor;

/** Brings work back to the Vert.x context of a request or message: a database session must not leave it. */
public record OnContext(Context context) implements Executor {
    public static OnContext current() {
        return new OnContext(requireNonNull(Vertx.currentContext(), "requests and messages have a context"));
    }

    @Override
    public void execute(Runnable work) {
        context.runOnContext(_ -> work.run());
    }
}
