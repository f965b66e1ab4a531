package org.sijil.local.system;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Something to be recorded, that can be found in the log again by its name.
 *
 * @param key an Idempotency-Key
 */
record Command(
        String name,
        String method,
        String path,
        String body,
        @Nullable String key) {
    private static final String CLAIM = """
            {%s"type":"PROTESTS","areas":["square-%d"],"source":"wire","note":"%s",\
            "occurred":{"earliest":"2024-12-07T09:00:00Z","latest":"2024-12-07T12:00:00Z"}}""";

    /** What the claims below rely on. */
    static final int AREAS = 20;

    static String definitions() {
        var lines = new StringBuilder("""
                {"source":{"id":"wire","names":{"en":"A wire service"},"kind":"MEDIA","reliability":"B"}}
                """);
        for (var area = 0; area < AREAS; area++) {
            lines.append("{\"area\":{\"id\":\"square-%d\",%s}}\n".formatted(area, place("Square " + area)));
        }
        return lines.toString();
    }

    static Command claimWithId(String name, RandomGenerator random) {
        return claim(name, "\"id\":\"" + name + "\",", random, null);
    }

    static Command claimWithKey(String name, RandomGenerator random) {
        return claim(name, "", random, name);
    }

    /** One that must not be sent twice. */
    static Command bareClaim(String name, RandomGenerator random) {
        return claim(name, "", random, null);
    }

    static Command area(String name) {
        return new Command(name, "PUT", "/ingest/areas/" + name, "{" + place(name) + "}", null);
    }

    private static Command claim(String name, String id, RandomGenerator random, @Nullable String key) {
        return new Command(name, "POST", "/ingest/claims", CLAIM.formatted(id, random.nextInt(AREAS), name), key);
    }

    private static String place(String name) {
        return "\"names\":{\"en\":\"%s\"},\"kind\":\"SITE\",\"locationPrecision\":\"UNLOCATED\"".formatted(name);
    }
}
