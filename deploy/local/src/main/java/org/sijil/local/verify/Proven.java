package org.sijil.local.verify;

import org.sijil.local.CommandFailed;
import org.sijil.verifier.proof.Verdict;
import org.sijil.verifier.proof.Verdict.Refused;
import org.sijil.verifier.proof.Verdict.Sound;

/** What stands, or the end of the command. */
final class Proven {
    private Proven() {}

    /** @param what it is that was judged */
    static <T> T orFail(Verdict<T> verdict, String what) {
        return switch (verdict) {
            case Sound<T> sound -> sound.value();
            case Refused<T> refused -> throw new CommandFailed(what + " " + FaultText.of(refused.fault()));
        };
    }
}
