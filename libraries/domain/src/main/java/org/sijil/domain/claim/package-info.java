/** What a source says happened: the claim and its words (docs/spec/claims.md). */
@NullMarked
package org.sijil.domain.claim;

import org.jspecify.annotations.NullMarked;
