package org.sijil.domain.control;

/** Under which policy a state was concluded. */
public record PolicyRef(String id, int version) {}
