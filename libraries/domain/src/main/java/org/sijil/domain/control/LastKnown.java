package org.sijil.domain.control;

import org.jspecify.annotations.Nullable;

/** What an expired state was. */
public record LastKnown(@Nullable String controller, Ground ground) {}
