package org.sijil.testkit;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;

/** Stands between a client and its database, and can lose what passes, and the connection with it. */
final class LossyProxy implements AutoCloseable {
    enum Loss {
        NOTHING,
        /** Cut before the request gets to the database. */
        REQUEST,
        /** Cut as soon as the request is passed on. */
        CONNECTION,
        /** Cut when the database answers. */
        ANSWER
    }

    private final Vertx vertx;
    private final int database;
    private final NetServer server;
    private volatile Loss loss = Loss.NOTHING;

    LossyProxy(Vertx vertx, int database) {
        this.vertx = vertx;
        this.database = database;
        server = vertx.createNetServer().connectHandler(this::forward);
        server.listen(0, "localhost").toCompletionStage().toCompletableFuture().join();
    }

    int port() {
        return server.actualPort();
    }

    /** What is lost from now on. */
    void lose(Loss loss) {
        this.loss = loss;
    }

    private void forward(NetSocket client) {
        client.pause();
        vertx.createNetClient()
                .connect(database, "localhost")
                .onFailure(_ -> client.close())
                .onSuccess(upstream -> {
                    client.handler(request -> pass(request, client, upstream));
                    client.closeHandler(_ -> upstream.close());
                    upstream.closeHandler(_ -> client.close());
                    upstream.handler(answer -> {
                        if (loss == Loss.ANSWER) {
                            client.close();
                        } else {
                            client.write(answer);
                        }
                    });
                    client.resume();
                });
    }

    private void pass(Buffer request, NetSocket client, NetSocket upstream) {
        switch (loss) {
            case NOTHING, ANSWER -> upstream.write(request);
            case CONNECTION -> upstream.write(request).onComplete(_ -> client.close());
            case REQUEST -> client.close();
        }
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }
}
