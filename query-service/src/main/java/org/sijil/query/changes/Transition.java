package org.sijil.query.changes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijil.domain.fold.AreaReading;
import org.sijil.query.control.StateAnswer;

/** How an area reads before and after a change. */
record Transition(AreaReading before, AreaReading after, StateAnswer shownBefore, StateAnswer shownAfter) {
    String area() {
        return after.area();
    }

    /** Who held it, before or after. */
    Set<String> controllers() {
        return Stream.of(before, after)
                .map(reading -> reading.state().controller())
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param because claims */
    ObjectNode json(List<String> because) {
        var data = JsonNodeFactory.instance.objectNode().put("area", area());
        data.set("before", shownBefore.of(before));
        data.set("after", shownAfter.of(after));
        because.forEach(data.putArray("because")::add);
        return data;
    }
}
