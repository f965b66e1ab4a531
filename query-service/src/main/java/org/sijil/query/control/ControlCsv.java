package org.sijil.query.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.stream.Collectors;
import org.sijil.domain.control.PolicyRef;
import org.sijil.domain.fold.AreaReading;
import org.sijil.query.answer.Csv;
import org.sijil.query.clock.Moment;

/** States as a table: all of a state but what is pending. */
final class ControlCsv {
    private static final String HEAD = Csv.row(
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
        return page.readings().stream()
                .map(reading -> row(reading, page.moment(), page.policy().ref()))
                .collect(Collectors.joining("", HEAD, ""))
                .getBytes(UTF_8);
    }

    private static String row(AreaReading reading, Moment moment, PolicyRef policy) {
        var state = reading.state();
        return Csv.row(
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
                moment.validAt(),
                moment.known(),
                policyName(policy));
    }

    private static String policyName(PolicyRef policy) {
        return policy.id() + "/" + policy.version();
    }
}
