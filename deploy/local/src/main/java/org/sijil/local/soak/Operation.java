package org.sijil.local.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Something to be recorded, that can be found in the log again by its name.
 *
 * @param key an Idempotency-Key
 */
public record Operation(
        String name,
        String method,
        String path,
        String body,
        @Nullable String key) {
    private static final String CLAIMS = "/ingest/claims";

    private static final String CLAIM = """
            {%s"type":"PROTESTS","areas":["%s"],"source":"wire","note":"%s",\
            "occurred":{"earliest":"2024-12-07T09:00:00Z","latest":"2024-12-07T12:00:00Z"}}""";

    private static final String HOLDING = """
            {%s"type":"HOLDS","actor":"%s","areas":["%s"],"source":"wire","note":"%s",\
            "occurred":{"earliest":"2024-12-%5$02dT09:00:00Z","latest":"2024-12-%5$02dT12:00:00Z"}}""";

    /** So many that folding the claims of one keeps up: it takes the longer, the more is said of it within two days. */
    private static final int AREAS = 200;

    private static final List<String> ACTORS = List.of("north", "south");

    /** What the claims below rely on, in this order. */
    public static List<Operation> definitions() {
        var definitions = new ArrayList<Operation>();
        definitions.add(new Operation("wire", "PUT", "/ingest/sources/wire", """
                {"names":{"en":"A wire service"},"kind":"MEDIA","reliability":"B"}""", null));
        for (var actor : ACTORS) {
            definitions.add(new Operation(actor, "PUT", "/ingest/actors/" + actor, """
                    {"names":{"en":"%s"},"kind":"NON_STATE_FORCES"}""".formatted(actor), null));
        }
        for (var number = 0; number < AREAS; number++) {
            definitions.add(area(square(number)));
        }
        return definitions;
    }

    static String square(RandomGenerator random) {
        return square(random.nextInt(AREAS));
    }

    private static String square(int number) {
        return "square-" + number;
    }

    static Operation claimWithId(String name, RandomGenerator random) {
        return claim(name, id(name), square(random), null);
    }

    /** One that bears on control. */
    static Operation holding(String name, RandomGenerator random) {
        var actor = ACTORS.get(random.nextInt(ACTORS.size()));
        var body = HOLDING.formatted(id(name), actor, square(random), name, random.nextInt(1, 29));
        return new Operation(name, "POST", CLAIMS, body, null);
    }

    static Operation claimWithKey(String name, RandomGenerator random) {
        return claim(name, "", square(random), name);
    }

    /** One that must not be sent twice. */
    static Operation bareClaim(String name, RandomGenerator random) {
        return claim(name, "", square(random), null);
    }

    /** One that is to be refused. */
    static Operation claimNowhere(String name) {
        return claim(name, id(name), "nowhere", null);
    }

    static Operation area(String name) {
        return new Operation(name, "PUT", "/ingest/areas/" + name, """
                {"names":{"en":"%s"},"kind":"SITE","locationPrecision":"UNLOCATED"}""".formatted(name), null);
    }

    static Operation correction(String claim, RandomGenerator random) {
        var corrected = CLAIM.formatted(id(claim), square(random), "corrected");
        return change(claim, "correction", "\"claim\":" + corrected);
    }

    static Operation review(String claim) {
        return change(claim, "review", "\"verdict\":\"ACCEPTED\"");
    }

    static Operation retraction(String claim) {
        return change(claim, "retraction", "\"by\":\"wire\"");
    }

    private static Operation change(String claim, String what, String fields) {
        var name = claim + "-" + what;
        var path = "%s/%s/%ss".formatted(CLAIMS, claim, what);
        return new Operation(name, "POST", path, "{%s,\"reason\":\"%s\"}".formatted(fields, name), name);
    }

    private static Operation claim(String name, String id, String area, @Nullable String key) {
        return new Operation(name, "POST", CLAIMS, CLAIM.formatted(id, area, name), key);
    }

    private static String id(String name) {
        return "\"id\":\"" + name + "\",";
    }
}
