/** A log in a topic of Kafka: docs/spec/kafka.md. */
@NullMarked
package org.sijil.kit.kafka;

import org.jspecify.annotations.NullMarked;
