/** The console in a real Chromium, served by the running whole: found by role and label, in both languages. */
@NullMarked
package org.sijil.local.console;

import org.jspecify.annotations.NullMarked;
