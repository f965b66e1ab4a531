/** What one caller may take of a service: requests, connections, time. docs/limits.md names them all. */
@NullMarked
package org.sijil.kit.limit;

import org.jspecify.annotations.NullMarked;
