/**
 * Claims in, control out: follows the claim log, folds the areas that an entry bears on, and appends to the control log
 * what changed, in one transaction with the position it has come to.
 */
@NullMarked
package org.sijil.incident.control;

import org.jspecify.annotations.NullMarked;
