package org.sijil.bench;

import java.time.Duration;
import picocli.CommandLine.Option;

/** How long a benchmark takes pains. */
public final class Effort {
    @Option(names = "--quick", description = "small counts, only to see that it works")
    private boolean quick;

    @Option(names = "--rounds", defaultValue = "5", description = "measured ones; default ${DEFAULT-VALUE}")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "5", description = "of each turn in a round; default ${DEFAULT-VALUE}")
    private double seconds;

    private final int warmUps;

    public Effort() {
        this(1);
    }

    /** @param warmUps rounds before the measured ones, not counted: until what is hot is compiled */
    public Effort(int warmUps) {
        this.warmUps = warmUps;
    }

    public boolean isQuick() {
        return quick;
    }

    public int rounds() {
        return quick ? 1 : rounds;
    }

    public int warmUps() {
        return quick ? 1 : warmUps;
    }

    public Duration turn() {
        return quick ? Duration.ofMillis(300) : Duration.ofMillis(Math.round(1000 * seconds));
    }

    @Override
    public String toString() {
        return "%d, each turn %.1f s; before them %d for warming up, not counted"
                .formatted(rounds(), turn().toMillis() / 1e3, warmUps());
    }
}
