package org.sijil.store.sign;

/** @param note the signed checkpoint of the tree of this size */
public record Published(long size, String note) {}
