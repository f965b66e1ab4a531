package org.sijil.ingest.intake;

import java.util.ArrayList;
import java.util.List;
import org.sijil.domain.decide.Refusal;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.Problem.Fault;
import org.sijil.kit.problem.ProblemType;

/** All that speaks against a command as one problem: of their type where they agree in it, each of its own otherwise. */
final class Refusals {
    private Refusals() {}

    /** @param at pointer of the claim or definition in what was sent */
    static Problem problem(List<Refusal> refusals, String at) {
        var reasons = refusals.stream().map(Reason::of).toList();
        var first = reasons.getFirst();
        if (first.refusal() instanceof Refusal.OfSubject) {
            return Problem.of(first.type(), first.detail());
        }
        boolean agree = reasons.stream().allMatch(reason -> reason.type() == first.type());
        var faults = new ArrayList<Fault>();
        for (var reason : reasons) {
            if (reason.refusal() instanceof Refusal.OfField field) {
                var fault = Fault.at(at + field.pointer(), reason.detail());
                faults.add(agree ? fault : fault.of(reason.type()));
            }
        }
        return Problem.of(agree ? first.type() : ProblemType.REFUSED, null, faults);
    }
}
