package org.sijil.query.changes;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Leaves the response to the stream. A Multi would be written an event at a time, however far behind its client is. */
@Provider
public class ChangeStreamWriter implements ServerMessageBodyWriter<ChangeStream> {
    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == ChangeStream.class;
    }

    @Override
    public void writeResponse(ChangeStream stream, Type genericType, ServerRequestContext context) {
        stream.begin();
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == ChangeStream.class;
    }

    @Override
    public void writeTo(
            ChangeStream stream,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body) {
        throw new UnsupportedOperationException("a stream of changes is written by the server alone");
    }
}
