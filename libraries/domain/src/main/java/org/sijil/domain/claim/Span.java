package org.sijil.domain.claim;

/** Where the quote stands in the report's text: UTF-16 offsets, {@code end} exclusive. */
public record Span(int start, int end) {}
