package org.sijil.bench.ingest;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sijil.bench.WrongAnswer;

class LineExchangeTest {
    private static final int CLAIMS = 200;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    /** Sends to a service that answers so. */
    private void send(UnaryOperator<List<String>> answers) throws Exception {
        var outcomes =
                IntStream.range(0, CLAIMS).mapToObj(LineExchangeTest::outcome).toList();
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request ->
                        request.body().onSuccess(_ -> request.response().end(String.join("", answers.apply(outcomes)))))
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        var client = new ClaimClient(vertx, server.actualPort(), new Token("token", ""));
        ClaimClient.await(client.stream("c", CLAIMS));
    }

    private static String outcome(int number) {
        return "{\"line\":%d,\"status\":201,\"receipt\":{\"id\":\"c-%d\"}}\n".formatted(number + 1, number);
    }

    @Test
    void outcomes_in_order_are_right() {
        assertThatCode(() -> send(outcomes -> outcomes)).doesNotThrowAnyException();
    }

    @Test
    void a_lost_outcome_is_wrong() {
        assertThatThrownBy(() -> send(outcomes -> outcomes.subList(0, CLAIMS - 1)))
                .isInstanceOf(WrongAnswer.class);
    }

    @Test
    void outcomes_out_of_order_are_wrong() {
        assertThatThrownBy(() -> send(outcomes -> {
                    var swapped = new ArrayList<>(outcomes);
                    Collections.swap(swapped, 3, 4);
                    return swapped;
                }))
                .isInstanceOf(WrongAnswer.class);
    }

    @Test
    void a_refusal_is_wrong() {
        assertThatThrownBy(() -> send(outcomes -> {
                    var refused = new ArrayList<>(outcomes);
                    refused.set(7, refused.get(7).replace("201", "422"));
                    return refused;
                }))
                .isInstanceOf(WrongAnswer.class);
    }
}
