package org.sijil.query.control;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.fold.Above;
import org.sijil.domain.fold.AreaReading;
import org.sijil.domain.policy.Policy;
import org.sijil.format.StateJson;
import org.sijil.query.clock.Moment;

/** The state of an area as read, every key written (api.md, State JSON). */
public final class StateAnswer {
    private final ObjectNode moment;

    public StateAnswer(Moment moment, Policy policy) {
        this.moment = JsonNodeFactory.instance
                .objectNode()
                .put("validAt", moment.validAt().toString())
                .put("known", moment.known());
        this.moment.putObject("policy").put("id", policy.id()).put("version", policy.version());
    }

    public ObjectNode of(AreaReading reading) {
        return ofArea(reading).setAll(moment);
    }

    /** What of the state does not say when it was read. */
    static ObjectNode ofArea(AreaReading reading) {
        var state = StateJson.write(reading.state());
        var answer = state.objectNode().put("area", reading.area());
        answer.setAll(state);
        answer.put("inheritedFrom", reading.inheritedFrom());
        answer.set("above", above(answer, reading.above()));
        return answer;
    }

    ObjectNode moment() {
        return moment;
    }

    private static @Nullable ObjectNode above(ObjectNode in, @Nullable Above above) {
        return above == null
                ? null
                : in.objectNode()
                        .put("area", above.area())
                        .put("controller", above.controller())
                        .put("since", above.since().toString());
    }
}
