package org.sijil.query.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.claim.Claim;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.claim.Verdict;
import org.sijil.query.BulkTable;
import org.sijil.query.BulkTable.Type;
import org.sijil.query.KnownSpan;

/** A claim as it stands over a stretch of knowledge; what it says is the entry at {@code content}. */
@Entity
@Table(name = "claim")
@IdClass(ClaimView.Key.class)
public class ClaimView extends KnownSpan {
    public record Key(long position, long knownFrom) {}

    public static final BulkTable<ClaimView> TABLE = BulkTable.of("claim", ClaimView.class)
            .key("position", Type.BIGINT, view -> view.position)
            .key("known_from", Type.BIGINT, view -> view.knownFrom)
            .with("known_to", Type.BIGINT, view -> view.knownTo)
            .with("id", Type.TEXT, view -> view.id)
            .with("content", Type.BIGINT, view -> view.content)
            .with("retracted", Type.BOOLEAN, view -> view.retracted)
            .with("verdict", Type.TEXT, view -> view.verdict)
            .with("type", Type.TEXT, view -> view.type)
            .with("actor", Type.TEXT, view -> view.actor)
            .with("source", Type.TEXT, view -> view.source)
            .with("echo_of", Type.TEXT, view -> view.echoOf)
            .with("origin", Type.TEXT, view -> view.origin)
            .with("report", Type.TEXT, view -> view.report)
            .with("earliest", Type.INSTANT, view -> view.earliest)
            .with("latest", Type.INSTANT, view -> view.latest);

    /** Of the entry that recorded it. */
    @Id
    public long position;

    @Column(updatable = false)
    public String id;

    /** Position of the entry whose content stands. */
    @Column(updatable = false)
    public long content;

    @Column(updatable = false)
    public boolean retracted;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    public @Nullable Verdict verdict;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    public ClaimType type;

    @Column(updatable = false)
    public @Nullable String actor;

    @Column(updatable = false)
    public String source;

    @Column(name = "echo_of", updatable = false)
    public @Nullable String echoOf;

    @Column(updatable = false)
    public @Nullable String origin;

    @Column(updatable = false)
    public @Nullable String report;

    /** With {@code latest} when it is said to have happened. */
    @Column(updatable = false)
    public Instant earliest;

    @Column(updatable = false)
    public Instant latest;

    public static ClaimView recorded(Claim claim, long position) {
        var view = new ClaimView();
        view.position = position;
        view.id = claim.id();
        view.say(claim, position);
        return view;
    }

    public ClaimView corrected(Claim claim, long position) {
        var view = succeeded(position);
        view.say(claim, position);
        return view;
    }

    public ClaimView retracted(long position) {
        var view = succeeded(position);
        view.retracted = true;
        return view;
    }

    public ClaimView reviewed(Verdict last, long position) {
        var view = succeeded(position);
        view.verdict = last;
        return view;
    }

    private void say(Claim claim, long position) {
        knownFrom = position + 1;
        content = position;
        type = claim.type();
        actor = claim.actor();
        source = claim.source();
        echoOf = claim.echoOf();
        origin = claim.origin();
        report = claim.report();
        earliest = claim.occurred().earliest();
        latest = claim.occurred().latest();
    }

    private ClaimView succeeded(long by) {
        var view = new ClaimView();
        view.position = position;
        view.knownFrom = by + 1;
        view.id = id;
        view.content = content;
        view.retracted = retracted;
        view.verdict = verdict;
        view.type = type;
        view.actor = actor;
        view.source = source;
        view.echoOf = echoOf;
        view.origin = origin;
        view.report = report;
        view.earliest = earliest;
        view.latest = latest;
        return view;
    }
}
