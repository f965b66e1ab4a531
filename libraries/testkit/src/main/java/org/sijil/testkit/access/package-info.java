/** Everybody who may come to a service's doors: with every role, without a token, with every kind of bad one. */
@NullMarked
package org.sijil.testkit.access;

import org.jspecify.annotations.NullMarked;
