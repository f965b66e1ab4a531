package org.sijil.store;

/**
 * Makes a command safe to send again.
 *
 * @param id          the same for each sending of one command
 * @param fingerprint of what the command says; the same id with another fingerprint is a conflict
 */
public record CommandKey(Hash id, Hash fingerprint) {}
