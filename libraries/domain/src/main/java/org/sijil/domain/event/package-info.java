/** What may happen in the claim log: past tense, immutable, one record each. */
@NullMarked
package org.sijil.domain.event;

import org.jspecify.annotations.NullMarked;
