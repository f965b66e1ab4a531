package org.sijil.local.up;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Memory in megabytes. */
record Heap(long megabytes) {
    /** Enough for some 300,000 claims, and for whoever only tries it on a small machine. */
    static final Heap LEAST = new Heap(256);

    /** By the same measure more than four million claims: with more, one machine is no longer the place. */
    private static final Heap MOST = new Heap(4096);

    /** The two services that grow leave half of the machine to PostgreSQL, which caches files, and to everything else. */
    private static final int SHARE = 4;

    /** Of this machine, or of the container that it is. */
    static Heap ofMachine() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Heap(system.getTotalMemorySize() >> 20);
    }

    Heap share() {
        return new Heap(Math.clamp(megabytes / SHARE, LEAST.megabytes, MOST.megabytes));
    }

    /** As the JVM is told it. */
    String most() {
        return "-Xmx" + megabytes + "m";
    }
}
