package org.sijil.query.changes;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/** The system would take megabytes of what nobody reads. */
@ApplicationScoped
class SmallSendBuffers implements HttpServerOptionsCustomizer {
    private static final int BYTES = 16 << 10;

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setSendBufferSize(BYTES);
    }
}
