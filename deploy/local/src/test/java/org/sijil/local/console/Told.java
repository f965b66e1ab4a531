package org.sijil.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.sijil.local.system.Api;

/** What is claimed beside the sample, so that there is something of each kind to be seen; all of it made up. */
final class Told {
    /** Of the log before these were told. */
    static final int SAMPLE = 72;

    /** And after: four claims, one correction. What other tests record comes later. */
    static final int ALL = SAMPLE + 5;

    private static final String CLAIM = """
        {"id":"%s",%s,"occurred":{"earliest":"2024-12-07T09:00:00Z","latest":"2024-12-07T%s:00:00Z"}}\
        """;

    private Told() {}

    static void tell(Api api) {
        var claims = List.of(
                claim(
                        "clash",
                        "\"type\":\"CLASHES\",\"areas\":[\"C6124\"],\"actor\":\"opposition\","
                                + "\"counterparty\":\"regime\",\"source\":\"al-modon\",\"basis\":\"GEOLOCATED_VISUAL\"",
                        "16"),
                claim(
                        "taken",
                        "\"type\":\"TAKES_CONTROL\",\"areas\":[\"C5999\"],\"actor\":\"opposition\","
                                + "\"source\":\"al-modon\",\"quote\":{\"text\":\"دخل المقاتلون نصيب\",\"lang\":\"ar\"}",
                        "16"),
                claim(
                        "repeated",
                        "\"type\":\"TAKES_CONTROL\",\"areas\":[\"C5999\"],\"actor\":\"opposition\","
                                + "\"source\":\"social-1\",\"echoOf\":\"taken\"",
                        "16"),
                claim(
                        "boast",
                        "\"type\":\"TAKES_CONTROL\",\"areas\":[\"C6002\"],\"actor\":\"opposition\","
                                + "\"source\":\"operations-room\"",
                        "17"));
        claims.forEach(claim -> assertThat(
                        api.post("/ingest/claims", claim, "contributor").status())
                .isEqualTo(201));
        var corrected = claim(
                "boast",
                "\"type\":\"TAKES_CONTROL\",\"areas\":[\"C6002\"],\"actor\":\"hts\","
                        + "\"source\":\"operations-room\"",
                "17");
        var correction = "{\"claim\":%s,\"reason\":\"another unit\"}".formatted(corrected);
        assertThat(api.post("/ingest/claims/boast/corrections", correction, "analyst")
                        .status())
                .isEqualTo(201);
        // Served from here on.
        api.query("/position");
    }

    private static String claim(String id, String fields, String hour) {
        return CLAIM.formatted(id, fields, hour);
    }
}
