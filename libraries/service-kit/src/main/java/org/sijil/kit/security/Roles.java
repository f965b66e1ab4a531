package org.sijil.kit.security;

import java.util.List;

/** The names in a token's {@code groups}, each including the ones before it; the operator stands beside. */
public final class Roles {
    public static final String READER = "reader";
    public static final String CONTRIBUTOR = "contributor";
    public static final String ANALYST = "analyst";
    public static final String STEWARD = "steward";

    /** Reads, and derives logs and read models anew. */
    public static final String OPERATOR = "operator";

    private static final List<String> LADDER = List.of(READER, CONTRIBUTOR, ANALYST, STEWARD);

    /** The role and those it includes; nothing for a name that is no role. */
    static List<String> includedIn(String role) {
        return role.equals(OPERATOR) ? List.of(OPERATOR, READER) : LADDER.subList(0, LADDER.indexOf(role) + 1);
    }

    private Roles() {}
}
