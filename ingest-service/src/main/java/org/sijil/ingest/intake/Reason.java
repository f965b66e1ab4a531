package org.sijil.ingest.intake;

import org.sijil.domain.decide.Refusal;
import org.sijil.domain.decide.Refusal.ActorRequired;
import org.sijil.domain.decide.Refusal.AlreadyRetracted;
import org.sijil.domain.decide.Refusal.BelowFloor;
import org.sijil.domain.decide.Refusal.Circular;
import org.sijil.domain.decide.Refusal.CounterpartyRequired;
import org.sijil.domain.decide.Refusal.EndsBeforeItBegins;
import org.sijil.domain.decide.Refusal.LiesAhead;
import org.sijil.domain.decide.Refusal.ModeMisplaced;
import org.sijil.domain.decide.Refusal.NoSuchClaim;
import org.sijil.domain.decide.Refusal.NoSuchEntry;
import org.sijil.domain.decide.Refusal.NoWords;
import org.sijil.domain.decide.Refusal.NotItsSpeaker;
import org.sijil.domain.decide.Refusal.OtherContent;
import org.sijil.domain.decide.Refusal.RecordedByAnother;
import org.sijil.domain.decide.Refusal.RepeatedArea;
import org.sijil.domain.decide.Refusal.SameSide;
import org.sijil.domain.decide.Refusal.SideRequired;
import org.sijil.domain.decide.Refusal.SpanOutsideReport;
import org.sijil.domain.decide.Refusal.SpanWithoutReport;
import org.sijil.domain.decide.Refusal.TooManyEchoes;
import org.sijil.domain.decide.Refusal.Unknown;
import org.sijil.domain.decide.Refusal.VersionTaken;
import org.sijil.kit.problem.ProblemType;

/** A refusal for the one who is refused: its type for programs, and for people what was found and what would do. */
record Reason(Refusal refusal, ProblemType type, String detail) {
    static Reason of(Refusal refusal) {
        return switch (refusal) {
            case Unknown it -> new Reason(it, ProblemType.UNKNOWN_REFERENCE, unknown(it));
            case Circular it -> new Reason(it, ProblemType.CIRCULAR, circle(it));
            case RepeatedArea it -> new Reason(it, ProblemType.REPEATED_AREA, it.area() + " is named twice");
            case ActorRequired it ->
                new Reason(
                        it,
                        ProblemType.ACTOR_REQUIRED,
                        it.type() + " needs an actor; only PROTESTS and SYMBOLIC_ACT go without");
            case CounterpartyRequired it ->
                new Reason(it, ProblemType.COUNTERPARTY_REQUIRED, it.type() + " takes two; name the other party");
            case SameSide it ->
                new Reason(
                        it,
                        ProblemType.SAME_SIDE,
                        "%s within one side, %s; name a party of another side".formatted(it.type(), it.side()));
            case ModeMisplaced it ->
                new Reason(
                        it,
                        ProblemType.MODE_MISPLACED,
                        "only TAKES_CONTROL has a mode; %s has none".formatted(it.type()));
            case EndsBeforeItBegins it ->
                new Reason(
                        it,
                        ProblemType.ENDS_BEFORE_IT_BEGINS,
                        "latest, %s, is before earliest, %s"
                                .formatted(it.occurred().latest(), it.occurred().earliest()));
            case LiesAhead it ->
                new Reason(
                        it,
                        ProblemType.LIES_AHEAD,
                        "%s lies ahead of now; only ANNOUNCES may speak of what is to come, not %s"
                                .formatted(it.latest(), it.type()));
            case SpanWithoutReport it ->
                new Reason(it, ProblemType.SPAN_WITHOUT_REPORT, "a span is a place in a report; name the report");
            case SpanOutsideReport it ->
                new Reason(
                        it,
                        ProblemType.SPAN_OUTSIDE_REPORT,
                        "ends at %d; the report's text has %d UTF-16 units"
                                .formatted(it.span().end(), it.length()));
            case SideRequired it ->
                new Reason(it, ProblemType.SIDE_REQUIRED, "a PARTY speaks for someone; name the actor");
            case BelowFloor it ->
                new Reason(
                        it,
                        ProblemType.BELOW_FLOOR,
                        "%d is below %s, %d".formatted(it.value(), it.floorName(), it.floor()));
            case VersionTaken it ->
                new Reason(
                        it,
                        ProblemType.VERSION_TAKEN,
                        "%s version %d stands for other numbers; take the next version"
                                .formatted(it.policy(), it.version()));
            case OtherContent it ->
                new Reason(
                        it,
                        ProblemType.OTHER_CONTENT,
                        "%s is another %s, recorded at position %d; take another id"
                                .formatted(it.thing().id(), it.thing().kind().word(), it.position()));
            case NotItsSpeaker it ->
                new Reason(
                        it,
                        ProblemType.NOT_ITS_SPEAKER,
                        "%s did not say it; %s did".formatted(it.by(), String.join(" and ", it.speakers())));
            case TooManyEchoes it ->
                new Reason(
                        it,
                        ProblemType.TOO_MANY_ECHOES,
                        "it would echo through more than %d claims; name the first that said it"
                                .formatted(it.longest()));
            case NoSuchEntry it ->
                new Reason(
                        it,
                        ProblemType.NO_SUCH_ENTRY,
                        "there is no entry %d; the log has %d".formatted(it.position(), it.size()));
            case NoWords it ->
                new Reason(it, ProblemType.NO_WORDS, "entry %d has facts alone; they stay".formatted(it.position()));
            case NoSuchClaim it ->
                new Reason(it, ProblemType.NO_SUCH_CLAIM, "%s is not recorded; record it first".formatted(it.claim()));
            case RecordedByAnother it ->
                new Reason(
                        it,
                        ProblemType.RECORDED_BY_ANOTHER,
                        "%s was recorded by another contributor; ask an analyst".formatted(it.claim()));
            case AlreadyRetracted it ->
                new Reason(
                        it,
                        ProblemType.ALREADY_RETRACTED,
                        "%s was retracted at position %d; if that was wrong, record a new claim with a note"
                                .formatted(it.claim(), it.position()));
        };
    }

    private static String circle(Circular circular) {
        var chain = circular.chain();
        return chain.size() == 1
                ? chain.getFirst() + " names itself"
                : "would make a circle: " + chain.getLast() + " → " + String.join(" → ", chain);
    }

    private static String unknown(Unknown unknown) {
        var thing = unknown.thing();
        var found = "unknown %s %s; ".formatted(thing.kind().word(), thing.id());
        if (!unknown.nearest().isEmpty()) {
            return found + "did you mean " + String.join(" or ", unknown.nearest()) + "?";
        }
        return found
                + switch (thing.kind()) {
                    case ACTOR, SOURCE, AREA, POLICY ->
                        "define it first, by PUT /ingest/%ss/%s"
                                .formatted(thing.kind().word(), thing.id());
                    case REPORT -> "file it first, by POST /ingest/reports";
                    case CLAIM -> "record it first";
                };
    }
}
