package org.sijil.testkit;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;

/** Stands between a client and its database, and can lose the answer to what the database has done. */
final class LossyProxy implements AutoCloseable {
    private final Vertx vertx;
    private final int database;
    private final NetServer server;
    private volatile boolean losing;

    LossyProxy(Vertx vertx, int database) {
        this.vertx = vertx;
        this.database = database;
        server = vertx.createNetServer().connectHandler(this::forward);
        server.listen(0, "localhost").toCompletionStage().toCompletableFuture().join();
    }

    int port() {
        return server.actualPort();
    }

    /** From now on requests get through, and at the first answer the connection is cut. */
    void loseAnswers() {
        losing = true;
    }

    void deliverAnswers() {
        losing = false;
    }

    private void forward(NetSocket client) {
        client.pause();
        vertx.createNetClient()
                .connect(database, "localhost")
                .onFailure(_ -> client.close())
                .onSuccess(upstream -> {
                    client.handler(upstream::write);
                    client.closeHandler(_ -> upstream.close());
                    upstream.closeHandler(_ -> client.close());
                    upstream.handler(answer -> {
                        if (losing) {
                            client.close();
                        } else {
                            client.write(answer);
                        }
                    });
                    client.resume();
                });
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }
}
