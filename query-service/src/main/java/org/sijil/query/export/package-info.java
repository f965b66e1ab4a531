/** Claims and control as files: for spreadsheets, scripts and those who code events. Sent as they are read. */
@NullMarked
package org.sijil.query.export;

import org.jspecify.annotations.NullMarked;
