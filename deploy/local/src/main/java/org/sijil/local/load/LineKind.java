package org.sijil.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** What the lines of a file are, and who may send them. */
public enum LineKind {
    CLAIMS("/ingest/claims", "contributor"),
    /** Policies may be among them, which only a steward adopts. */
    DEFINITIONS("/ingest/definitions", "steward");

    private static final Set<String> DEFINED = Set.of("actor", "source", "area", "policy");

    final String path;
    private final String role;

    LineKind(String path, String role) {
        this.path = path;
        this.role = role;
    }

    /** Whose token sends such lines. */
    public String role() {
        return role;
    }

    static LineKind of(JsonNode first) {
        return first.size() == 1 && DEFINED.contains(first.fieldNames().next()) ? DEFINITIONS : CLAIMS;
    }
}
