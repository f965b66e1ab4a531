package org.sijil.domain.claim;

import org.jspecify.annotations.Nullable;

/** What can be looked at; {@code sha256} is of the file, in lower-case hex. */
public record Evidence(
        String url, @Nullable String sha256, @Nullable String mediaType) {}
