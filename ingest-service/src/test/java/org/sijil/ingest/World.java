package org.sijil.ingest;

import static org.assertj.core.api.Assertions.assertThat;

/** What is defined before anything is claimed in these tests; defining it again changes nothing. */
public final class World {
    private static final String[] DEFINITIONS = """
            {"actor":{"id":"regime","names":{"en":"Regime forces"},"kind":"STATE_FORCES"}}
            {"actor":{"id":"division","names":{"en":"7th Division"},"kind":"UNIT","partOf":"regime"}}
            {"actor":{"id":"opposition","names":{"en":"Opposition"},"kind":"NON_STATE_FORCES"}}
            {"actor":{"id":"local-groups","names":{"en":"Local groups"},"kind":"NON_STATE_FORCES","partOf":"opposition"}}
            {"source":{"id":"paper","names":{"en":"The paper"},"kind":"MEDIA","reliability":"B"}}
            {"source":{"id":"room","names":{"en":"The room"},"kind":"PARTY","reliability":"C","side":"opposition"}}
            {"area":{"id":"SY","names":{"ar":"سوريا","en":"Syria"},"kind":"COUNTRY"}}
            {"area":{"id":"SY03","names":{"ar":"ريف دمشق","en":"Rif Dimashq"},"kind":"GOVERNORATE","parent":"SY"}}
            {"area":{"id":"C2279","names":{"ar":"زاكية","en":"Zakiyah"},"kind":"TOWN","parent":"SY03"}}
            {"area":{"id":"C2280","names":{"ar":"الكسوة","en":"al-Kiswah"},"kind":"TOWN","parent":"SY03"}}
            """.split("\n");

    private World() {}

    public static void define() {
        assertThat(Client.as("analyst").lines("/ingest/definitions", DEFINITIONS))
                .extracting(outcome -> outcome.get("status").intValue())
                .hasSize(DEFINITIONS.length)
                .isSubsetOf(200, 201);
    }

    /** A claim that is right here. */
    public static String claim(String id) {
        return """
                {"id":"%s","type":"TAKES_CONTROL","areas":["C2279"],"actor":"local-groups","counterparty":"regime",\
                "occurred":{"earliest":"2024-12-07T03:00:00Z","latest":"2024-12-07T15:00:00Z"},"source":"paper"}""".formatted(id);
    }

    public static String echo(String id, String of) {
        return claim(id).replace("\"type\"", "\"echoOf\":\"%s\",\"type\"".formatted(of));
    }

    /** A report that is right here, of ten characters. */
    public static String report(String id) {
        return """
                {"id":"%s","source":"paper","lang":"en","publishedAt":"2024-12-07T11:00:00Z","text":"They left."}""".formatted(id);
    }
}
