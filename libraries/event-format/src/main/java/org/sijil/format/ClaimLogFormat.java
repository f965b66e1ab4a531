package org.sijil.format;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.event.ClaimEvent;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.domain.event.ClaimLogEvent.ActorDefined;
import org.sijil.domain.event.ClaimLogEvent.AreaDefined;
import org.sijil.domain.event.ClaimLogEvent.EntryRedacted;
import org.sijil.domain.event.ClaimLogEvent.PolicyAdopted;
import org.sijil.domain.event.ClaimLogEvent.ReportFiled;
import org.sijil.domain.event.ClaimLogEvent.SourceDefined;
import org.sijil.domain.register.Names;

/** Entries of the claim log. */
public final class ClaimLogFormat {
    public static final String ENTRY_REDACTED = "entry.redacted.v1";

    private static final String ACTOR_DEFINED = "actor.defined.v1";
    private static final String SOURCE_DEFINED = "source.defined.v1";
    private static final String AREA_DEFINED = "area.defined.v1";
    private static final String POLICY_ADOPTED = "policy.adopted.v1";
    private static final String REPORT_FILED = "report.filed.v1";

    private ClaimLogFormat() {}

    /**
     * A redaction is written by {@link #write(EntryRedacted, String)}, for it does not know its stream.
     *
     * @throws NullPointerException where words are missing: to write none would say that nothing was said
     */
    public static Stored write(ClaimLogEvent event) {
        return switch (event) {
            case ActorDefined(var actor, var names) ->
                Stored.twoParts("actor/" + actor.id(), ACTOR_DEFINED, ActorJson.facts(actor), words(names));
            case SourceDefined(var source, var names) ->
                Stored.twoParts("source/" + source.id(), SOURCE_DEFINED, SourceJson.facts(source), words(names));
            case AreaDefined(var area, var names) ->
                Stored.twoParts("area/" + area.id(), AREA_DEFINED, AreaJson.facts(area), words(names));
            case PolicyAdopted(var policy) ->
                Stored.onePart("policy/" + policy.id(), POLICY_ADOPTED, PolicyJson.facts(policy));
            case ReportFiled(var report, var words) ->
                Stored.twoParts(
                        "report/" + report.id(),
                        REPORT_FILED,
                        ReportJson.facts(report),
                        ReportJson.words(requireNonNull(words)));
            case ClaimEvent ofClaim -> ClaimEventFormat.write(ofClaim);
            case EntryRedacted _ -> throw new IllegalArgumentException("a redaction without the stream it goes into");
        };
    }

    /** @param stream the stream of the entry whose words are removed */
    public static Stored write(EntryRedacted redaction, String stream) {
        return Stored.onePart(stream, ENTRY_REDACTED, RedactionJson.facts(redaction));
    }

    /**
     * Every version ever stored has its case here, and turns what it read into today's event.
     *
     * @param words null where they are redacted, not asked for, or the entry has a single part
     * @throws UnknownEventType if this software is older than the entry
     * @throws MalformedEntry if the bytes are not what was written for the type
     */
    public static ClaimLogEvent read(String type, String facts, @Nullable String words) {
        return switch (type) {
            case ACTOR_DEFINED -> new ActorDefined(Json.read(facts, ActorJson.FACTS), names(words));
            case SOURCE_DEFINED -> new SourceDefined(Json.read(facts, SourceJson.FACTS), names(words));
            case AREA_DEFINED -> new AreaDefined(Json.read(facts, AreaJson.FACTS), names(words));
            case POLICY_ADOPTED -> new PolicyAdopted(Json.read(facts, PolicyJson.FACTS));
            case REPORT_FILED ->
                new ReportFiled(Json.read(facts, ReportJson.FACTS), Json.readIfThere(words, ReportJson.WORDS));
            case ClaimEventFormat.RECORDED -> ClaimEventFormat.recorded(facts, words);
            case ClaimEventFormat.CORRECTED -> ClaimEventFormat.corrected(facts, words);
            case ClaimEventFormat.RETRACTED -> ClaimEventFormat.retracted(facts, words);
            case ClaimEventFormat.REVIEWED -> ClaimEventFormat.reviewed(facts, words);
            case ENTRY_REDACTED -> Json.read(facts, RedactionJson.FACTS);
            default -> throw new UnknownEventType(type);
        };
    }

    private static ObjectNode words(@Nullable Names names) {
        return NamesJson.words(requireNonNull(names));
    }

    private static @Nullable Names names(@Nullable String words) {
        return Json.readIfThere(words, NamesJson.WORDS);
    }
}
