/** Tables whose rows stand from one size of the claim log to another. */
@NullMarked
package org.sijil.incident.versions;

import org.jspecify.annotations.NullMarked;
