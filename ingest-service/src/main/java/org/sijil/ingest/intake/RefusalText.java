package org.sijil.ingest.intake;

import org.sijil.domain.decide.Refusal;
import org.sijil.domain.decide.Refusal.ActorRequired;
import org.sijil.domain.decide.Refusal.BelowFloor;
import org.sijil.domain.decide.Refusal.Circular;
import org.sijil.domain.decide.Refusal.CounterpartyRequired;
import org.sijil.domain.decide.Refusal.EndsBeforeItBegins;
import org.sijil.domain.decide.Refusal.LiesAhead;
import org.sijil.domain.decide.Refusal.ModeMisplaced;
import org.sijil.domain.decide.Refusal.OtherContent;
import org.sijil.domain.decide.Refusal.RepeatedArea;
import org.sijil.domain.decide.Refusal.SameSide;
import org.sijil.domain.decide.Refusal.SideRequired;
import org.sijil.domain.decide.Refusal.SpanOutsideReport;
import org.sijil.domain.decide.Refusal.SpanWithoutReport;
import org.sijil.domain.decide.Refusal.Unknown;
import org.sijil.domain.decide.Refusal.VersionTaken;

/** Refusals in words: what was found, and what would do. */
final class RefusalText {
    private RefusalText() {}

    static String of(Refusal refusal) {
        return switch (refusal) {
            case Unknown it -> unknown(it);
            case Circular it ->
                it.chain().size() == 1
                        ? it.chain().getFirst() + " names itself"
                        : "would make a circle: " + it.chain().getLast() + " → " + String.join(" → ", it.chain());
            case RepeatedArea it -> it.area() + " is named twice";
            case ActorRequired it -> it.type() + " needs an actor; only PROTESTS and SYMBOLIC_ACT go without";
            case CounterpartyRequired it -> it.type() + " takes two; name the other party";
            case SameSide it -> "%s within one side, %s; name a party of another side".formatted(it.type(), it.side());
            case ModeMisplaced it -> "only TAKES_CONTROL has a mode; %s has none".formatted(it.type());
            case EndsBeforeItBegins it ->
                "latest, %s, is before earliest, %s"
                        .formatted(it.occurred().latest(), it.occurred().earliest());
            case LiesAhead it ->
                "%s lies ahead of now; only ANNOUNCES may speak of what is to come, not %s"
                        .formatted(it.latest(), it.type());
            case SpanWithoutReport _ -> "a span is a place in a report; name the report";
            case SpanOutsideReport it ->
                "ends at %d; the report's text has %d UTF-16 units"
                        .formatted(it.span().end(), it.length());
            case SideRequired _ -> "a PARTY speaks for someone; name the actor";
            case BelowFloor it -> "%d is below %s, %d".formatted(it.value(), it.floorName(), it.floor());
            case VersionTaken it ->
                "%s version %d stands for other numbers; take the next version".formatted(it.policy(), it.version());
            case OtherContent it ->
                "%s is another %s, recorded at position %d; take another id"
                        .formatted(it.thing().id(), it.thing().kind().word(), it.position());
        };
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
                    case REPORT -> "file it first";
                    case CLAIM -> "record it first";
                };
    }
}
