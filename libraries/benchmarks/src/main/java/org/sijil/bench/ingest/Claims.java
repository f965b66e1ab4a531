package org.sijil.bench.ingest;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A made-up country, and claims about it that are all as good as new and as long as a reporter's. */
final class Claims {
    /** Bytes of one, nearly. */
    static final int SIZE = 512;

    private static final int AREAS = 1000;
    private static final int SOURCES = 20;

    private Claims() {}

    /** What claims name, one definition a line. */
    static String definitions() {
        return Stream.of(
                        Stream.of(
                                actor("north"),
                                actor("south"),
                                "{\"area\":{\"id\":\"country\",\"names\":{\"en\":\"Country\"},\"kind\":\"COUNTRY\"}}"),
                        IntStream.range(0, SOURCES).mapToObj(Claims::source),
                        IntStream.range(0, AREAS).mapToObj(Claims::area))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static String actor(String id) {
        return "{\"actor\":{\"id\":\"%s\",\"names\":{\"en\":\"The %1$s\"},\"kind\":\"NON_STATE_FORCES\"}}"
                .formatted(id);
    }

    private static String source(int number) {
        return "{\"source\":{\"id\":\"source-%d\",\"names\":{\"en\":\"Paper %1$d\"},\"kind\":\"MEDIA\",\"reliability\":\"B\"}}"
                .formatted(number);
    }

    private static String area(int number) {
        return "{\"area\":{\"id\":\"area-%d\",\"names\":{\"en\":\"Village %1$d\"},\"kind\":\"VILLAGE\",\"parent\":\"country\"}}"
                .formatted(number);
    }

    static String claim(String id, long number) {
        return """
            {"id":"%s","type":"TAKES_CONTROL","mode":"FORCE","areas":["area-%d"],"actor":"%s","counterparty":"%s",\
            "occurred":{"earliest":"2024-12-07T03:%02d:00Z","latest":"2024-12-07T15:%5$02d:00Z"},"source":"source-%d",\
            "basis":"EYEWITNESS","quote":{"text":"سيطرت الفصائل على البلدة بعد انسحاب القوات منها صباح اليوم","lang":"ar"},\
            "note":"Told by two residents on the telephone; the main road was open again by noon."}\
            """.formatted(
                        id,
                        number % AREAS,
                        number % 2 == 0 ? "north" : "south",
                        number % 2 == 0 ? "south" : "north",
                        number % 60,
                        number % SOURCES);
    }
}
