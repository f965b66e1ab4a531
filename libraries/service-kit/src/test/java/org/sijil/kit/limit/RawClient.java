package org.sijil.kit.limit;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection to the service, over which anything may be sent. */
public final class RawClient implements AutoCloseable {
    private static final int LONGER_THAN_IT_MAY_TAKE_MILLIS = 30_000;

    private final Socket socket;

    public RawClient() throws IOException {
        socket = new Socket("127.0.0.1", RestAssured.port);
        socket.setSoTimeout(LONGER_THAN_IT_MAY_TAKE_MILLIS);
    }

    public RawClient send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    /** All that is answered until the connection is closed. */
    public String readAll() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** The first bytes of an answer; nothing where the connection was closed instead. */
    public String readStatusLine() throws IOException {
        return new String(socket.getInputStream().readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
