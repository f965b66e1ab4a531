package org.sijil.domain.fold;

import java.time.Instant;

/** A newer word on the area's ancestor that names another controller: for the eye only (fold.md §6). */
public record Above(String area, String controller, Instant since) {}
