/** Publishes the log that a service owns to Kafka. */
@NullMarked
package org.sijil.kit.relay;

import org.jspecify.annotations.NullMarked;
