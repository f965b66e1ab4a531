package org.sijil.bench.append;

import java.util.List;
import org.sijil.bench.Entrant;

/** A way of making events durable, with a place of its own in the database and connections of its own. */
public interface Contender extends AutoCloseable {
    /** Of those who take one a client: more backends than this only wait for each other. */
    int MOST_CONNECTIONS = 32;

    String name();

    /** Returns when all are durable. */
    void append(List<Event> events) throws Exception;

    /** Events in the database. */
    long stored();

    @Override
    void close();

    /** @param batch events that a client sends together, each of {@code size} bytes */
    default Entrant entrant(boolean isBaseline, int clients, int batch, int size) {
        return new Entrant(name(), isBaseline, clients, batch, () -> append(Event.some(batch, size)), this::stored);
    }
}
