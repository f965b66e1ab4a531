package org.sijil.kit.limit;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.Future;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection whose client takes longer than {@code sijil.head.patience} for the head of a request, however
 * steadily it sends: neither Vert.x nor an idle limit bounds that. A connection that waits between requests is the idle
 * limit's. The server's channel is met with the first request, so what was connected before is not watched.
 */
@ApplicationScoped
class HeadDeadline {
    private static final int FIRST = 10_000;
    private static final AttributeKey<Head> HEAD = AttributeKey.valueOf(HeadDeadline.class, "head");

    private final long patienceMillis;
    private final Acceptor acceptor = new Acceptor();

    HeadDeadline(@ConfigProperty(name = "sijil.head.patience") Duration patience) {
        patienceMillis = patience.toMillis();
    }

    void install(@Observes Filters filters) {
        filters.register(
                rc -> {
                    arrived(rc);
                    rc.next();
                },
                FIRST);
    }

    private void arrived(RoutingContext rc) {
        var channel = ((ConnectionBase) rc.request().connection()).channel();
        var head = channel.attr(HEAD).get();
        if (head != null) {
            head.arrived();
            // The bytes of HTTP/2 belong to many requests at once: of such a connection only the first head is watched.
            if (rc.request().version() != HttpVersion.HTTP_2) {
                rc.addEndHandler(_ -> head.answered());
            }
        }
        watch(channel.parent());
    }

    private void watch(@Nullable Channel server) {
        if (server != null && server.pipeline().get(Acceptor.class) == null) {
            server.pipeline().addFirst(acceptor);
        }
    }

    /** What a server's channel reads are the connections it accepts. */
    @Sharable
    private final class Acceptor extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object accepted) {
            if (accepted instanceof Channel connection) {
                var head = new Head();
                connection.attr(HEAD).set(head);
                connection.pipeline().addFirst(head);
            }
            context.fireChannelRead(accepted);
        }
    }

    /** Confined to the event loop of its connection, but for the end of an answer, which any thread may write. */
    private final class Head extends ChannelInboundHandlerAdapter {
        private @Nullable Future<?> deadline;
        private volatile boolean isAnswered;

        @Override
        public void channelActive(ChannelHandlerContext context) {
            begin(context);
            context.fireChannelActive();
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            if (isAnswered) {
                begin(context);
            }
            context.fireChannelRead(bytes);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            stop();
            context.fireChannelInactive();
        }

        private void begin(ChannelHandlerContext context) {
            isAnswered = false;
            deadline = context.executor().schedule(() -> cut(context), patienceMillis, TimeUnit.MILLISECONDS);
        }

        private static void cut(ChannelHandlerContext context) {
            var _ = context.close();
        }

        void arrived() {
            isAnswered = false;
            stop();
        }

        void answered() {
            isAnswered = true;
        }

        private void stop() {
            if (deadline != null) {
                deadline.cancel(false);
                deadline = null;
            }
        }
    }
}
