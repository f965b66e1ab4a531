package org.sijil.domain.register;

/** Another spelling or name of an area; {@code type} is free: official, press, transliteration, historic, … */
public record Alias(String text, String lang, String type) {}
