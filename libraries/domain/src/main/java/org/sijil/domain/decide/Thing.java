package org.sijil.domain.decide;

import java.util.Locale;

/** What an entry of the claim log is about; each thing's entries are one stream. */
public record Thing(Kind kind, String id) {
    public enum Kind {
        ACTOR,
        SOURCE,
        AREA,
        REPORT,
        POLICY,
        CLAIM;

        /** The word for it in streams, messages and paths: {@code area}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Thing actor(String id) {
        return new Thing(Kind.ACTOR, id);
    }

    public static Thing source(String id) {
        return new Thing(Kind.SOURCE, id);
    }

    public static Thing area(String id) {
        return new Thing(Kind.AREA, id);
    }

    public static Thing report(String id) {
        return new Thing(Kind.REPORT, id);
    }

    public static Thing policy(String id) {
        return new Thing(Kind.POLICY, id);
    }

    public static Thing claim(String id) {
        return new Thing(Kind.CLAIM, id);
    }
}
