package org.sijil.domain.claim;

/** The source's own words, never altered; {@code lang} is a BCP 47 tag. */
public record Quote(String text, String lang) {}
