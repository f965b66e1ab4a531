package org.sijil.domain.scenario;

import org.jspecify.annotations.Nullable;
import org.sijil.domain.fold.Contrary;
import org.sijil.domain.fold.HeardWord;
import org.sijil.domain.fold.Reason;
import org.sijil.domain.fold.Reason.Judged;
import org.sijil.domain.fold.Reason.Weighed;

/** A step of the reasoning in one line: {@code 10:00 HOLD:opposition 12-0=12 against 0: APPLIED, HOLD_ENTERED (1 COUNTED 12)}. */
final class Argument {
    private Argument() {}

    static String of(Reason reason) {
        var words = reason.words().stream().map(Argument::word).toList();
        var head = Clock.tell(reason.moment()) + " " + reason.effect() + " ";
        return switch (reason) {
            case Judged judged ->
                head
                        + "%d-%d=%d%s: %s, %s %s"
                                .formatted(
                                        judged.pro(),
                                        judged.con(),
                                        judged.net(),
                                        contrary(judged.contrary()),
                                        judged.finding(),
                                        judged.outcome(),
                                        words);
            case Weighed weighed ->
                head
                        + "%d-%d%s: %s %s"
                                .formatted(
                                        weighed.pro(),
                                        weighed.con(),
                                        contrary(weighed.contrary()),
                                        weighed.disputed() ? "DISPUTED" : "undisputed",
                                        words);
        };
    }

    private static String contrary(@Nullable Contrary contrary) {
        if (contrary == null) {
            return "";
        }
        return contrary.rival() == null
                ? " against 0"
                : " against %d of %s".formatted(contrary.net(), contrary.rival());
    }

    private static String word(HeardWord word) {
        return "%s %s %d%s"
                .formatted(
                        word.claim(),
                        word.hearing(),
                        word.weight().value(),
                        word.other() == null ? "" : " by " + word.other());
    }
}
