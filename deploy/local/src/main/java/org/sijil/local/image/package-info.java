/** {@code images}: an image of each packaged service, built without a container engine. */
@NullMarked
package org.sijil.local.image;

import org.jspecify.annotations.NullMarked;
