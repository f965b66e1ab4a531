package org.sijil.query.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.PolicyRef;
import org.sijil.domain.fold.AreaReading;
import org.sijil.query.answer.Csv;

/** States as a table: all of a state but what is pending. */
final class ControlCsv {
    private static final List<String> COLUMNS = List.of(
            "area",
            "controller",
            "ground",
            "contenders",
            "former",
            "encircledBy",
            "encircledSince",
            "information",
            "confidence",
            "since",
            "lastSupported",
            "restsOn",
            "inheritedFrom",
            "validAt",
            "known",
            "policy");

    private ControlCsv() {}

    static byte[] write(ControlPage page) {
        var rows = new StringBuilder(head(List.of()));
        page.readings().forEach(reading -> rows.append(row(page, reading, List.of())));
        return rows.toString().getBytes(UTF_8);
    }

    /** @param more columns after those of a state */
    static String head(List<String> more) {
        return Csv.row(and(COLUMNS, more));
    }

    /** @param more what is in the other columns */
    static String row(ControlPage page, AreaReading reading, List<? extends @Nullable Object> more) {
        var state = reading.state();
        return Csv.row(and(
                Arrays.asList(
                        reading.area(),
                        state.controller(),
                        state.ground(),
                        String.join(" ", state.contenders()),
                        state.former(),
                        state.encircledBy(),
                        state.encircledSince(),
                        state.information(),
                        state.confidence(),
                        state.since(),
                        state.lastSupported(),
                        state.restsOn(),
                        reading.inheritedFrom(),
                        page.moment().validAt(),
                        page.moment().known(),
                        policyName(page.policy().ref())),
                more));
    }

    private static @Nullable Object[] and(List<?> some, List<?> more) {
        return Stream.of(some, more).flatMap(List::stream).toArray();
    }

    private static String policyName(PolicyRef policy) {
        return policy.id() + "/" + policy.version();
    }
}
