package org.sijil.domain.register;

import java.time.Instant;

/** The document that claims cite; {@code lang} is a BCP 47 tag. */
public record Report(String id, String source, String lang, Instant publishedAt, boolean restricted) {}
