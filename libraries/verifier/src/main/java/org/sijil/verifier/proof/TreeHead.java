package org.sijil.verifier.proof;

/** A tree of some size, pinned by its root. */
public record TreeHead(long size, Digest root) {}
