package org.sijil.ingest.gazetteer.format;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file, read whole.
 *
 * @param version as the file tells it: a date where it can
 * @param columns by their name in the file: the name they were read by
 * @param unread columns that say nothing here
 */
public record Gazetteer(
        Format format, @Nullable String version, Map<String, String> columns, List<String> unread, List<Row> rows) {}
