package org.sijil.query.entry;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.format.ClaimLogFormat;
import org.sijil.query.BulkTable;
import org.sijil.query.BulkTable.Type;
import org.sijil.store.Entry;

/** An entry of the claim log as read: what it says, when and by whom it was recorded. */
@Entity
@Table(name = "entry")
public class EntryView {
    public static final BulkTable<EntryView> TABLE = BulkTable.of("entry", EntryView.class)
            .key("position", Type.BIGINT, view -> view.position)
            .with("recorded_at", Type.INSTANT, view -> view.recordedAt)
            .with("recorded_by", Type.TEXT, view -> view.recordedBy)
            .with("stream", Type.TEXT, view -> view.stream)
            .with("type", Type.TEXT, view -> view.type)
            .with("facts", Type.TEXT, view -> view.facts)
            .with("words", Type.TEXT, view -> view.words);

    @Id
    public long position;

    @Column(name = "recorded_at", updatable = false)
    public Instant recordedAt;

    @Column(name = "recorded_by", updatable = false)
    public String recordedBy;

    @Column(updatable = false)
    public String stream;

    @Column(updatable = false)
    public String type;

    /** The exact text of the part. */
    @Column(updatable = false)
    public String facts;

    /** The exact text of the part; null where there is none or it was redacted. */
    @Column
    public @Nullable String words;

    /** Position of the redaction that took the words. */
    @Column(name = "redacted_by")
    public @Nullable Long redactedBy;

    public static EntryView of(Entry entry) {
        var view = new EntryView();
        view.position = entry.position();
        view.recordedAt = requireNonNull(entry.recordedAt());
        view.recordedBy = requireNonNull(entry.recordedBy());
        view.stream = entry.stream();
        view.type = entry.type();
        view.facts = requireNonNull(part(entry, 0));
        view.words = part(entry, 1);
        return view;
    }

    /** Of the thing that the entry is about. */
    public String id() {
        return stream.substring(stream.indexOf('/') + 1);
    }

    /** Without words where they are redacted. */
    public ClaimLogEvent event() {
        return ClaimLogFormat.read(type, facts, words);
    }

    /** Adds to what an answer shows of the entry that its words were redacted, if they were. */
    public ObjectNode tellRedaction(ObjectNode shown) {
        return redactedBy == null ? shown : shown.put("redactedBy", redactedBy);
    }

    private static @Nullable String part(Entry entry, int index) {
        var part = index < entry.parts().size() ? entry.parts().get(index).part() : null;
        return part == null ? null : part.content().utf8();
    }
}
