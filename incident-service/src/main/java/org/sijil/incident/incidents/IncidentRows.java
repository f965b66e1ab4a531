package org.sijil.incident.incidents;

import static org.sijil.incident.versions.Column.flag;
import static org.sijil.incident.versions.Column.number;
import static org.sijil.incident.versions.Column.text;
import static org.sijil.incident.versions.Column.texts;
import static org.sijil.incident.versions.Column.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.incident.IncidentId;
import org.sijil.domain.incident.Member;
import org.sijil.domain.incident.Outline;
import org.sijil.incident.versions.Column;
import org.sijil.incident.versions.VersionedTable;

/** An incident in rows: one for what it is, and one for each of its claims and voices. */
final class IncidentRows {
    record OutlineRow(IncidentId id, Outline outline) {
        static final VersionedTable<OutlineRow> TABLE = new VersionedTable<>(
                "incident.incident",
                idAnd(OutlineRow::id, List.of()),
                List.of(
                        text("who", row -> row.outline.subject().who()),
                        texts("types", row -> names(row.outline.types())),
                        texts("actors", row -> row.outline.actors()),
                        time("first_moment", row -> row.outline.first()),
                        time("last_moment", row -> row.outline.last()),
                        number("net", row -> row.outline.net())));

        private static List<String> names(List<ClaimType> types) {
            return types.stream().map(ClaimType::name).toList();
        }
    }

    record MemberRow(IncidentId id, Member member) {
        /** Of which one stands at a time. */
        record Key(IncidentId id, long position) {}

        static final VersionedTable<MemberRow> TABLE = new VersionedTable<>(
                "incident.incident_claim",
                idAnd(MemberRow::id, List.of(number("claim_position", row -> row.member.position()))),
                List.of(
                        time("moment", row -> Instant.ofEpochSecond(row.member.moment())),
                        text("claim", row -> row.member.claim()),
                        flag("is_echo", row -> row.member.isEcho()),
                        flag("is_denial", row -> row.member.isDenial())));

        Key key() {
            return new Key(id, member.position());
        }
    }

    record VoiceRow(IncidentId id, String voice) {
        static final VersionedTable<VoiceRow> TABLE = new VersionedTable<>(
                "incident.incident_voice", idAnd(VoiceRow::id, List.of(text("voice", VoiceRow::voice))), List.of());
    }

    private IncidentRows() {}

    /** The columns that name an incident, and its own of a key. */
    private static <T> List<Column<T>> idAnd(Function<T, IncidentId> id, List<Column<T>> own) {
        var key = new ArrayList<Column<T>>(List.of(
                number("position", row -> id.apply(row).position()),
                text("area", row -> id.apply(row).area()),
                text("subject", row -> id.apply(row).name())));
        key.addAll(own);
        return key;
    }
}
