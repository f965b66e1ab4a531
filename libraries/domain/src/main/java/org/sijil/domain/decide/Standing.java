package org.sijil.domain.decide;

import org.sijil.domain.event.ClaimLogEvent;

/** The entry that says what a thing is: a claim's or report's first, a definition's latest. */
public record Standing(long position, ClaimLogEvent event) {}
