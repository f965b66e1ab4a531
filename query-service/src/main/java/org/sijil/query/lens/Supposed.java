package org.sijil.query.lens;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.Claim;
import org.sijil.domain.fold.KnownClaim;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.Problem.Fault;
import org.sijil.kit.problem.ProblemException;
import org.sijil.kit.problem.ProblemType;
import org.sijil.query.facts.Facts;

/** Claims that nobody made, as if they were recorded next: what they name must be there. */
final class Supposed {
    private final Facts facts;
    private final long known;
    private final Set<String> claims = new HashSet<>();
    private final List<Fault> unknown = new ArrayList<>();

    private Supposed(Facts facts, long known) {
        this.facts = facts;
        this.known = known;
    }

    static List<KnownClaim> claims(List<Claim> supposed, Facts facts, long known) {
        var here = new Supposed(facts, known);
        var claims = new ArrayList<KnownClaim>();
        for (var claim : supposed) {
            here.check(claim, "/claims/" + claims.size());
            claims.add(new KnownClaim(claim, known + claims.size()));
        }
        if (!here.unknown.isEmpty()) {
            throw new ProblemException(Problem.of(ProblemType.UNKNOWN_REFERENCE, null, here.unknown));
        }
        return claims;
    }

    private void check(Claim claim, String at) {
        for (int i = 0; i < claim.areas().size(); i++) {
            require(facts.hasArea(claim.areas().get(i), known), at + "/areas/" + i, "no area has this id");
        }
        requireActor(claim.actor(), at + "/actor");
        requireActor(claim.counterparty(), at + "/counterparty");
        require(facts.hasSource(claim.source(), known), at + "/source", "no source has this id");
        require(facts.hasSource(claim.speaker(), known), at + "/origin", "no source has this id");
        if (claim.echoOf() != null) {
            boolean there = claims.contains(claim.echoOf()) || facts.claim(claim.echoOf(), known) != null;
            require(there, at + "/echoOf", "no earlier claim has this id");
        }
        if (!claims.add(claim.id()) || facts.claim(claim.id(), known) != null) {
            var fault = Fault.at(at + "/id", "another claim has this id");
            throw new ProblemException(Problem.of(ProblemType.OTHER_CONTENT, null, List.of(fault)));
        }
    }

    private void requireActor(@Nullable String actor, String pointer) {
        require(actor == null || facts.hasActor(actor, known), pointer, "no actor has this id");
    }

    private void require(boolean there, String pointer, String otherwise) {
        if (!there) {
            unknown.add(Fault.at(pointer, otherwise));
        }
    }
}
