package org.sijil.query.control;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.Ground;
import org.sijil.query.area.BoundingBox;

/** Which states are asked for, and when. */
public record ControlParameters(
        @QueryParam("within") @Parameter(description = "This area and those below it") @Nullable
        String within,

        @QueryParam("bbox")
        @Parameter(
                description = "Areas that reach into west,south,east,north, in degrees",
                example = "35.5,32.3,36.8,33.2")
        @Nullable
        String bbox,

        @QueryParam("controller") @Parameter(description = "A side: the id of an actor") @Nullable
        String controller,

        @QueryParam("ground") @Nullable Ground ground,

        @QueryParam("validAt") @Parameter(description = "When it was so; now by default") @Nullable
        Instant validAt) {
    ControlFilter filter() {
        return new ControlFilter(within, BoundingBox.ofParameter(bbox), controller, ground);
    }
}
