/** Who may do what: roles out of a JWT, open or closed reads, and pseudonyms in place of people. */
@NullMarked
package org.sijil.kit.security;

import org.jspecify.annotations.NullMarked;
