package org.sijil.query.controllog;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.sijil.domain.control.ControlRevised;
import org.sijil.format.ControlFormat;
import org.sijil.query.control.ControlView;
import org.sijil.store.Entry;

/**
 * An entry of the control log and its place there.
 *
 * @param states of its segments, as they are kept
 */
record Told(long position, ControlRevised revised, List<String> states) {
    static Told of(Entry entry) {
        if (!entry.type().equals(ControlFormat.CONTROL_REVISED)) {
            throw new IllegalStateException(
                    "entry %d of the control log is of unknown type %s".formatted(entry.position(), entry.type()));
        }
        var facts = requireNonNull(entry.parts().getFirst().part()).content().utf8();
        var revised = ControlFormat.read(facts);
        return new Told(
                entry.position(),
                revised,
                revised.segments().stream()
                        .map(segment -> ControlView.text(segment.state()))
                        .toList());
    }
}
