package org.sijil.query.claim;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.event.ClaimEvent;
import org.sijil.domain.event.ClaimLogEvent.EntryRedacted;
import org.sijil.query.claim.HistoryItem.Change;
import org.sijil.query.claim.HistoryItem.Links;
import org.sijil.query.entry.EntryView;

/** Tells what happened to a claim, and what each entry changed in how it stands. */
final class ClaimHistory {
    private final String log;
    private final boolean isWithheld;
    private ObjectNode content = JsonNodeFactory.instance.objectNode();
    private @Nullable String retractedBy;
    private @Nullable String review;

    /**
     * @param log where the claim log's entries are to be read
     * @param isWithheld whether the reader may not see the claim's words
     */
    ClaimHistory(String log, boolean isWithheld) {
        this.log = log;
        this.isWithheld = isWithheld;
    }

    /** @param entries of the claim's stream, in order */
    List<HistoryItem> tell(List<EntryView> entries) {
        var items = new ArrayList<HistoryItem>();
        for (var entry : entries) {
            var before = standing();
            var withheld = new ArrayList<String>();
            var reason = take(entry, withheld);
            items.add(new HistoryItem(
                    entry.position,
                    entry.recordedAt,
                    entry.recordedBy,
                    entry.type,
                    content,
                    reason,
                    items.isEmpty() ? List.of() : changes(before, standing()),
                    withheld,
                    entry.redactedBy,
                    Links.of(log, entry.position)));
        }
        return items;
    }

    /** @return the reason that the entry gives, if the reader may see it */
    private @Nullable String take(EntryView entry, List<String> withheld) {
        var event = entry.event();
        return event instanceof EntryRedacted redacted ? redacted.reason() : take((ClaimEvent) event, withheld);
    }

    private @Nullable String take(ClaimEvent event, List<String> withheld) {
        var reason = switch (event) {
            case ClaimEvent.Recorded recorded -> {
                says(recorded, withheld);
                yield null;
            }
            case ClaimEvent.Corrected corrected -> {
                says(corrected, withheld);
                yield corrected.reason();
            }
            case ClaimEvent.Retracted retracted -> {
                retractedBy = retracted.by();
                yield retracted.reason();
            }
            case ClaimEvent.Reviewed reviewed -> {
                review = reviewed.verdict().name();
                yield reviewed.reason();
            }
        };
        if (reason != null && isWithheld) {
            withheld.add("reason");
            return null;
        }
        return reason;
    }

    private void says(ClaimEvent.Content event, List<String> withheld) {
        var seen = ClaimContent.of(event).withheld(isWithheld);
        content = seen.whole();
        withheld.addAll(seen.withheld());
    }

    private ObjectNode standing() {
        return content.deepCopy().put("retractedBy", retractedBy).put("review", review);
    }

    private static List<Change> changes(ObjectNode before, ObjectNode after) {
        var fields = new LinkedHashSet<String>();
        before.fieldNames().forEachRemaining(fields::add);
        after.fieldNames().forEachRemaining(fields::add);
        return fields.stream()
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .map(field -> new Change(field, before.get(field), after.get(field)))
                .toList();
    }
}
