package org.sijil.query.features;

import org.jspecify.annotations.Nullable;
import org.sijil.query.area.BoundingBox;

/**
 * What is drawn of an area.
 *
 * @param geometry GeoJSON text, its rings wound as RFC 7946 has them; null where nobody knows where to look for it
 */
record Drawn(@Nullable String geometry, @Nullable BoundingBox box) {
    static final Drawn NOWHERE = new Drawn(null, null);

    /** What nobody knows where to look for is in no box. */
    boolean isIn(@Nullable BoundingBox asked) {
        return asked == null || (box != null && asked.intersects(box));
    }
}
