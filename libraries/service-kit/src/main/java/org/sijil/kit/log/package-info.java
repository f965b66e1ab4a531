/** The two logs in a Quarkus service: as beans, as channels of the connector {@code sijil-log}, and over HTTP. */
@NullMarked
package org.sijil.kit.log;

import org.jspecify.annotations.NullMarked;
