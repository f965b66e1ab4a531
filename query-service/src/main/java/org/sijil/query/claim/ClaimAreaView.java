package org.sijil.query.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.sijil.query.BulkTable;
import org.sijil.query.BulkTable.Type;
import org.sijil.query.KnownSpan;

/** An area that a claim names over a stretch of knowledge; the claim by the position of the entry that recorded it. */
@Entity
@Table(name = "claim_area")
@IdClass(ClaimAreaView.Key.class)
public class ClaimAreaView extends KnownSpan {
    public record Key(int area, long position, long knownFrom) {}

    public static final BulkTable<ClaimAreaView> TABLE = BulkTable.of("claim_area", ClaimAreaView.class)
            .key("area", Type.INTEGER, view -> view.area)
            .key("position", Type.BIGINT, view -> view.position)
            .key("known_from", Type.BIGINT, view -> view.knownFrom)
            .with("known_to", Type.BIGINT, view -> view.knownTo);

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
