package org.sijil.ingest.gazetteer.format;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sijil.domain.register.Area.Kind;

/**
 * How somebody wants a file understood whose words are not those that are known.
 *
 * @param columns by the file's name of a column, in lower case: the name to read it by
 * @param kinds by the file's word for a kind, in lower case
 */
public record Mapping(Map<String, String> columns, Map<String, Kind> kinds) {
    public static final Mapping NONE = new Mapping(Map.of(), Map.of());

    private static final String KIND = "kind.";

    public Mapping {
        columns = Map.copyOf(columns);
        kinds = Map.copyOf(kinds);
    }

    /**
     * @param entries {@code name_ar=arabic_name}: read the column {@code arabic_name} as {@code name_ar};
     *     {@code kind.hamlet=VILLAGE}: what the file calls hamlet is a village
     * @throws IllegalArgumentException naming the entry that is neither
     */
    public static Mapping of(List<String> entries) {
        var columns = new HashMap<String, String>();
        var kinds = new HashMap<String, Kind>();
        for (var entry : entries) {
            int equals = entry.indexOf('=');
            if (equals < 1 || equals == entry.length() - 1) {
                throw new IllegalArgumentException(entry);
            }
            var read = entry.substring(0, equals).toLowerCase(Locale.ROOT);
            var as = entry.substring(equals + 1);
            if (read.startsWith(KIND)) {
                kinds.put(read.substring(KIND.length()), kind(as, entry));
            } else {
                columns.put(as.toLowerCase(Locale.ROOT), read);
            }
        }
        return new Mapping(columns, kinds);
    }

    private static Kind kind(String name, String entry) {
        try {
            return Kind.valueOf(name);
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException(entry);
        }
    }

    /** The name by which a column is known, in lower case. */
    String column(String inFile) {
        var lower = inFile.strip().toLowerCase(Locale.ROOT);
        return columns.getOrDefault(lower, lower);
    }
}
