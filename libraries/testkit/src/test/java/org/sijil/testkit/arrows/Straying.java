package org.sijil.testkit.arrows;

import io.vertx.core.buffer.Buffer;
import org.sijil.store.Hash;

/** Uses another module and another's library, for the rules to find. */
record Straying(Hash hash, Buffer buffer, int number, byte[][] bytes) {}
