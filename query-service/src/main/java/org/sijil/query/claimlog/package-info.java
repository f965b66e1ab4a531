/** From the claim log: its entries as read, the areas it defines, the claims as they stand. */
@NullMarked
package org.sijil.query.claimlog;

import org.jspecify.annotations.NullMarked;
