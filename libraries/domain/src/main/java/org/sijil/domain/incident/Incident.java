package org.sijil.domain.incident;

import java.util.List;
import java.util.function.Predicate;

/**
 * One occurrence on one area as told by one or more claims (fold.md §6).
 *
 * @param members all its claims, in order of moment, then position
 * @param voices the sources heard in them, each once, sorted
 */
public record Incident(IncidentId id, Outline outline, List<Member> members, List<String> voices) {
    public Incident {
        members = List.copyOf(members);
        voices = List.copyOf(voices);
    }

    /** Ids of all its claims. */
    public List<String> claims() {
        return claims(_ -> true);
    }

    /** Ids of the claims that repeat without evidence of their own. */
    public List<String> echoes() {
        return claims(Member::isEcho);
    }

    /** Ids of the claims that deny it. */
    public List<String> denials() {
        return claims(Member::isDenial);
    }

    private List<String> claims(Predicate<Member> which) {
        return members.stream().filter(which).map(Member::claim).toList();
    }
}
