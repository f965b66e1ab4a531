package org.sijil.incident.incidents;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.incident.Incident;
import org.sijil.domain.incident.IncidentId;
import org.sijil.incident.incidents.IncidentRows.MemberRow;
import org.sijil.incident.incidents.IncidentRows.OutlineRow;
import org.sijil.incident.incidents.IncidentRows.VoiceRow;
import org.sijil.incident.versions.Versions;

/** What a batch of the claim log changes among the incidents: of each only what is told otherwise. */
public final class IncidentChanges {
    private final Versions<OutlineRow> outlines = new Versions<>(OutlineRow::id);
    private final Versions<MemberRow> members = new Versions<>(MemberRow::key);
    private final Versions<VoiceRow> voices = new Versions<>(row -> row);

    /**
     * An incident comes, goes, or is told otherwise under its id.
     *
     * @param before null where it did not stand
     * @param now null where it no longer stands
     * @param known the size of the claim log that includes the entry
     */
    void replace(IncidentId id, @Nullable Incident before, @Nullable Incident now, long known) {
        replace(outlines, before, now, it -> List.of(it.outline()), outline -> new OutlineRow(id, outline), known);
        replace(members, before, now, Incident::members, member -> new MemberRow(id, member), known);
        replace(voices, before, now, Incident::voices, voice -> new VoiceRow(id, voice), known);
    }

    private static <E, T> void replace(
            Versions<T> versions,
            @Nullable Incident before,
            @Nullable Incident now,
            Function<Incident, List<E>> part,
            Function<E, T> row,
            long known) {
        versions.replace(
                before == null ? List.of() : part.apply(before), now == null ? List.of() : part.apply(now), row, known);
    }

    Versions<OutlineRow> outlines() {
        return outlines;
    }

    Versions<MemberRow> members() {
        return members;
    }

    Versions<VoiceRow> voices() {
        return voices;
    }
}
