package org.sijil.ingest.lines;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.vertx.core.Vertx;
import jakarta.inject.Provider;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Writes the response while the request is still coming, which returning a Multi would do a line late. */
@jakarta.ws.rs.ext.Provider
public class LinesWriter implements ServerMessageBodyWriter<Lines> {
    private final ObjectWriter json;
    private final Provider<Duration> patience;

    /** Made before the configuration of the run is known, hence the provider. */
    LinesWriter(
            ObjectMapper json, @ConfigProperty(name = "sijil.unread-answers.patience") Provider<Duration> patience) {
        this.json = json.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        this.patience = patience;
    }

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == Lines.class;
    }

    @Override
    public void writeResponse(Lines lines, Type genericType, ServerRequestContext context) {
        var request = (ResteasyReactiveRequestContext) context;
        var connection = requireNonNull(Vertx.currentContext(), "a method that returns lines is non-blocking");
        request.suspend();
        new LineExchange(
                        request,
                        lines.replies(),
                        json,
                        patience.get(),
                        work -> connection.runOnContext(_ -> work.run()))
                .begin();
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Lines.class;
    }

    @Override
    public void writeTo(
            Lines lines,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream stream)
            throws WebApplicationException {
        throw new IllegalStateException("only a connection can be read and written at once");
    }
}
