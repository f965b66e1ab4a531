package org.sijil.query.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.fold.Above;
import org.sijil.domain.fold.AreaReading;
import org.sijil.domain.policy.Policy;
import org.sijil.format.StateJson;
import org.sijil.query.clock.Moment;

/** The state of an area as read, every key written (api.md, State JSON). */
final class StateAnswer {
    private final Moment moment;
    private final Policy policy;

    StateAnswer(Moment moment, Policy policy) {
        this.moment = moment;
        this.policy = policy;
    }

    ObjectNode of(AreaReading reading) {
        var state = StateJson.write(reading.state());
        var answer = state.objectNode().put("area", reading.area());
        answer.setAll(state);
        answer.put("inheritedFrom", reading.inheritedFrom());
        answer.set("above", above(answer, reading.above()));
        answer.put("validAt", moment.validAt().toString()).put("known", moment.known());
        answer.putObject("policy").put("id", policy.id()).put("version", policy.version());
        return answer;
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
