package org.sijil.bench.append;

import java.util.List;
import java.util.function.Supplier;
import org.sijil.bench.Entrant;
import org.sijil.bench.Sending;

/** A way of making events durable, with a place of its own in the database and connections of its own. */
public interface Contender extends AutoCloseable {
    /** Of those who take one a client: more backends than this only wait for each other. */
    int MOST_CONNECTIONS = 32;

    String name();

    /** @param events that a client sends together, others each time */
    Sending sending(Supplier<List<Event>> events);

    /** Events in the database. */
    long stored();

    @Override
    void close();

    /** @param batch events that a client sends together, each of {@code size} bytes */
    default Entrant entrant(boolean isBaseline, int clients, int batch, int size) {
        return new Entrant(name(), isBaseline, clients, batch, sending(() -> Event.some(batch, size)), this::stored);
    }
}
