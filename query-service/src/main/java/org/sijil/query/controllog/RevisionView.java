package org.sijil.query.controllog;

import org.sijil.domain.control.ControlRevised;
import org.sijil.query.BulkTable;
import org.sijil.query.BulkTable.Type;

/** An entry of the control log, by its place: which area it revised, over which stretch, at which size of the claim log. */
record RevisionView(long position, int area, ControlRevised revised) {
    static RevisionView of(Told told, int area) {
        return new RevisionView(told.position(), area, told.revised());
    }

    static final BulkTable<RevisionView> TABLE = BulkTable.of("revision", RevisionView.class)
            .key("position", Type.BIGINT, RevisionView::position)
            .with("area", Type.INTEGER, RevisionView::area)
            .with("known", Type.BIGINT, view -> view.revised.known())
            .with("valid_from", Type.INSTANT, view -> view.revised.from())
            .with("valid_to", Type.INSTANT, view -> view.revised.to());
}
