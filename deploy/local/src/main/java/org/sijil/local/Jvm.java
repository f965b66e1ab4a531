package org.sijil.local;

import java.util.List;

/** How Java is to run the services, wherever they run (docs/performance.md, The collector). */
public final class Jvm {
    /**
     * A full collection walks all that is known of the claims: with every processor it keeps reads waiting for half as
     * long, and with small headers there is a fifth less to walk.
     */
    public static final List<String> OPTIONS = List.of("-XX:+UseParallelGC", "-XX:+UseCompactObjectHeaders");

    private Jvm() {}
}
