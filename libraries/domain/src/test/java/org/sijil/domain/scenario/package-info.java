/** Small worlds written as text, and random ones from a seed: for the tests of everything that folds. */
@NullMarked
package org.sijil.domain.scenario;

import org.jspecify.annotations.NullMarked;
