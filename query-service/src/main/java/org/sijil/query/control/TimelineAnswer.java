package org.sijil.query.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.PolicyRef;
import org.sijil.domain.policy.Policy;

/** An area's own states, one after the other. */
public record TimelineAnswer(String area, long known, PolicyRef policy, List<Stretch> segments) {

    /** @param to null for as long as nothing else was said */
    public record Stretch(
            Instant from,
            @Nullable Instant to,
            @Schema(ref = "OwnState") ObjectNode state) {}

    static TimelineAnswer of(String area, long known, Policy policy, List<ControlView> rows) {
        var segments = rows.stream()
                .map(row -> new Stretch(row.validFrom, row.validTo, ControlView.json(row.state)))
                .toList();
        return new TimelineAnswer(area, known, policy.ref(), segments);
    }
}
