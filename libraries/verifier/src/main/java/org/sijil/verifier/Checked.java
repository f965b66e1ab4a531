package org.sijil.verifier;

/** What came of checking one entry: it stands, or something is wrong with it. */
public sealed interface Checked permits CheckedEntry, Fault {}
