package org.sijil.ingest.gazetteer.format;

import java.util.Optional;

/** Whose properties features have. */
interface FeatureFormat {
    Format format();

    /** Whether a column of this name, in lower case, names the area. */
    boolean identifies(String column);

    /** Whether a column of this name, in lower case, is understood. */
    boolean reads(String column);

    /** Of the whole file, as told by its first feature. */
    Optional<String> version(Feature first);

    Row row(Feature feature);
}
