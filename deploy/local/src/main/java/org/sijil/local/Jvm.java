package org.sijil.local;

import java.util.List;

/** How Java is to run the services, wherever they run (docs/performance.md, The collector). */
public final class Jvm {
    /**
     * A full collection walks all that is known of the claims: so with every processor, and with small headers, of which
     * there is one to each of very many objects.
     */
    public static final List<String> OPTIONS = List.of("-XX:+UseParallelGC", "-XX:+UseCompactObjectHeaders");

    private Jvm() {}
}
