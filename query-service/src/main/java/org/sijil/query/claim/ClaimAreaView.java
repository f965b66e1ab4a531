package org.sijil.query.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.sijil.query.KnownSpan;

/** An area that a claim names over a stretch of knowledge; the claim by the position of the entry that recorded it. */
@Entity
@Table(schema = "query", name = "claim_area")
@IdClass(ClaimAreaView.Key.class)
public class ClaimAreaView extends KnownSpan {
    public record Key(int area, long position, long knownFrom) {}

    @Id
    public int area;

    @Id
    public long position;

    public static ClaimAreaView of(int area, long position, long knownFrom) {
        var view = new ClaimAreaView();
        view.area = area;
        view.position = position;
        view.knownFrom = knownFrom;
        return view;
    }
}
