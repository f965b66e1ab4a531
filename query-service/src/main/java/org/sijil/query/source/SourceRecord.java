package org.sijil.query.source;

import java.util.stream.Stream;
import org.sijil.domain.fold.Faring;
import org.sijil.domain.fold.Known;
import org.sijil.domain.fold.KnownClaim;
import org.sijil.domain.policy.Policy;
import org.sijil.query.facts.Facts;

/** Looks up a source's claims and those beside them, each recalled only when it is come to. */
final class SourceRecord implements Faring.Beside {
    private final Facts facts;
    private final long size;
    private final Known known;

    private SourceRecord(Facts facts, Policy policy, long size) {
        this.facts = facts;
        this.size = size;
        this.known = facts.definitions(policy, size);
    }

    static RecordAnswer of(String source, Facts facts, Policy policy, long size) {
        var record = new SourceRecord(facts, policy, size);
        var faring = new Faring(record.known, record);
        var fared = facts.citing(source, size)
                .map(record::recalled)
                .filter(claim -> faring.answering(claim.claim()).equals(source))
                .map(faring::of)
                .toList();
        return RecordAnswer.of(source, size, policy, fared);
    }

    @Override
    public Stream<KnownClaim> naming(String area, long from, long until) {
        return facts.naming(area, from, until, size).map(this::recalled);
    }

    @Override
    public Stream<KnownClaim> repeating(String claim) {
        return facts.repeating(claim, size).map(this::recalled);
    }

    private KnownClaim recalled(KnownClaim claim) {
        facts.recall(claim, known, size);
        return claim;
    }
}
