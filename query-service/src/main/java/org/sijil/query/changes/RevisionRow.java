package org.sijil.query.changes;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.ControlState;
import org.sijil.domain.fold.AreaReading;
import org.sijil.domain.fold.Reading;
import org.sijil.format.StateJson;
import org.sijil.query.clock.Moment;
import org.sijil.query.control.StateAnswer;

/**
 * A row of {@code query.revisions_from}.
 *
 * @param concluded the size of the claim log that includes the cause
 * @param cause the stream of the entry from which it was concluded
 * @param readAt the size of the claim log at which the other three are so
 * @param id the area or one above it; null where the area was not defined yet
 */
record RevisionRow(
        long position,
        String area,
        long concluded,
        @Nullable Instant validFrom,
        @Nullable Instant validTo,
        String cause,
        long areasKnown,
        long readAt,
        @Nullable String id,
        @Nullable String parent,
        @Nullable String state) {
    private static final ObjectReader STATES = new ObjectMapper().readerFor(ObjectNode.class);
    private static final String CLAIM = "claim/";

    static RevisionRow of(Object[] row) {
        return new RevisionRow(
                (Long) row[0],
                (String) row[1],
                (Long) row[2],
                second(row[3]),
                second(row[4]),
                (String) row[5],
                (Long) row[6],
                (Long) row[7],
                (String) row[8],
                (String) row[9],
                (String) row[10]);
    }

    private static @Nullable Instant second(@Nullable Object second) {
        return second == null ? null : Instant.ofEpochSecond((Long) second);
    }

    /** @param rows all of one revision */
    static Change change(List<RevisionRow> rows, Policies policies, Instant now) {
        var revision = rows.getFirst();
        long known = revision.concluded;
        var transition = new Transition(
                read(rows, known - 1, policies, now),
                read(rows, known, policies, now),
                new StateAnswer(new Moment(now, known - 1, true), policies.at(known - 1)),
                new StateAnswer(new Moment(now, known, true), policies.at(known)));
        var data = transition
                .json(revision.because())
                .put("known", known)
                .put("from", Objects.toString(revision.validFrom, null))
                .put("to", Objects.toString(revision.validTo, null));
        return Change.revision(revision.position + 1, transition, lineage(rows, known), revision.areasKnown, now, data);
    }

    private static AreaReading read(List<RevisionRow> rows, long known, Policies policies, Instant now) {
        var states = new HashMap<String, ControlState>();
        var parents = new HashMap<String, @Nullable String>();
        for (var row : rows) {
            if (row.readAt == known && row.id != null) {
                states.put(row.id, row.state == null ? ControlState.UNKNOWN : parse(row.state));
                parents.put(row.id, row.parent);
            }
        }
        return new Reading(
                        now, policies.at(known), area -> states.getOrDefault(area, ControlState.UNKNOWN), parents::get)
                .of(rows.getFirst().area);
    }

    private static Set<String> lineage(List<RevisionRow> rows, long known) {
        var lineage = new LinkedHashSet<String>();
        lineage.add(rows.getFirst().area);
        rows.stream()
                .filter(row -> row.readAt == known && row.id != null)
                .map(row -> requireNonNull(row.id))
                .forEach(lineage::add);
        return lineage;
    }

    /** The claim that was recorded, corrected, retracted or reviewed; none where a definition or a policy did it. */
    private List<String> because() {
        return cause.startsWith(CLAIM) ? List.of(cause.substring(CLAIM.length())) : List.of();
    }

    private static ControlState parse(String state) {
        try {
            return StateJson.read(STATES.readValue(state));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a state that was not written here", e);
        }
    }
}
