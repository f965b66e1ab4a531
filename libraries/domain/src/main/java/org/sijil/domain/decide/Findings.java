package org.sijil.domain.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeMap;
import org.sijil.domain.decide.ClaimCommand.CorrectClaim;

/** What judging one command has brought to light: what speaks against it, and what the judgement relies on. */
final class Findings {
    /** A search for what was meant goes through a whole register; a claim that names 500 wrong areas has other cures. */
    private static final int SUGGESTIONS = 3;

    private final Command command;
    private final Registers registers;
    private final Map<Thing, Standing> found;
    private final List<Refusal> refusals = new ArrayList<>();
    private final Map<Thing, Long> reliedOn =
            new TreeMap<>(Comparator.comparing(Thing::kind).thenComparing(Thing::id));
    private int suggestions;

    Findings(Command command, Registers registers, Map<Thing, Standing> found) {
        this.command = command;
        this.registers = registers;
        this.found = found;
    }

    void refuse(Refusal refusal) {
        refusals.add(refusal);
    }

    /** All that is named must be recorded; what names itself is a circle, which others tell. */
    void requireReferences() {
        for (var reference : command.references()) {
            var thing = reference.thing();
            if (!thing.equals(command.subject()) && !isRecorded(thing)) {
                refuse(new Refusal.Unknown(reference.pointer(), thing, nearest(thing)));
            }
        }
    }

    private boolean isRecorded(Thing thing) {
        return registers
                .find(thing.kind())
                .map(register -> register.has(thing.id()))
                .orElseGet(() -> found.containsKey(thing));
    }

    /** What stands in the stream of a claim or report that the command names. */
    Optional<Standing> find(Thing thing) {
        return Optional.ofNullable(found.get(thing));
    }

    private List<String> nearest(Thing thing) {
        if (suggestions == SUGGESTIONS) {
            return List.of();
        }
        suggestions++;
        return registers
                .find(thing.kind())
                .map(register -> Nearest.to(thing.id(), register.ids()))
                .orElse(List.of());
    }

    /** What the subject is put under must not lie under the subject. */
    void requireNoCircle() {
        for (var reference : command.references()) {
            var chain = chain(reference.thing());
            int back = chain.indexOf(command.subject().id());
            if (back >= 0) {
                refuse(new Refusal.Circular(reference.pointer(), chain.subList(0, back + 1)));
            }
        }
    }

    /** The thing and all it lies under; the decision holds only while none of them is defined anew. */
    List<String> chain(Thing thing) {
        var register = registers.get(thing.kind());
        var chain = register.chain(thing.id());
        for (var id : chain) {
            reliedOn.put(new Thing(thing.kind(), id), register.version(id));
        }
        return chain;
    }

    /** The claims it would lean on as an echo; the decision holds only while none of them is changed. */
    SequencedSet<String> echoes(CorrectClaim correction) {
        var chain = EchoChain.of(correction, found);
        for (var id : chain) {
            reliedOn.put(Thing.claim(id), version(Thing.claim(id)));
        }
        return chain;
    }

    private long version(Thing thing) {
        return find(thing).map(Standing::version).orElse(-1L);
    }

    Decision decision() {
        if (!refusals.isEmpty()) {
            return new Decision.Refused(refusals);
        }
        var subject = command.subject();
        long after = registers
                .find(subject.kind())
                .map(register -> register.version(subject.id()))
                .orElseGet(() -> version(subject));
        var reliances = reliedOn.entrySet().stream()
                .map(relied -> new Reliance(relied.getKey(), relied.getValue()))
                .toList();
        return new Decision.Append(subject, after, command.event(), reliances);
    }
}
