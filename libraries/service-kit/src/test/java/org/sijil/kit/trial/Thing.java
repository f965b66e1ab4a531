package org.sijil.kit.trial;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;

record Thing(
        @NotBlank(message = "must say something") String name,

        @Max(value = 9, message = "must be at most 9") @Nullable
        Integer size,

        @Nullable Kind kind,
        @Nullable @Valid List<Thing> parts) {
    enum Kind {
        LARGE,
        SMALL
    }
}
