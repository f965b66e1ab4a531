package org.sijil.domain.decide;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.PolicyRef;
import org.sijil.domain.event.ClaimEvent;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.domain.policy.Policy;

/**
 * What is defined, as the log says so far. Claims and reports are not kept: there may be many, and the few that a
 * command names can be read from their streams. Mutable, for one thread at a time.
 */
public final class Registers {
    private final Map<Thing.Kind, Register> registers = new EnumMap<>(Map.of(
            Thing.Kind.ACTOR, new Register(),
            Thing.Kind.SOURCE, new Register(),
            Thing.Kind.AREA, new Register(),
            Thing.Kind.POLICY, new Register()));
    private final Map<PolicyRef, Policy> policies = new HashMap<>(Map.of(Policy.BUILT_IN.ref(), Policy.BUILT_IN));
    private @Nullable Policy adopted;

    /** Applies the next entry of the log, which has {@code version} in the subject's stream. */
    public void apply(Thing subject, long version, ClaimLogEvent event) {
        switch (event) {
            case ClaimLogEvent.ActorDefined defined ->
                get(Thing.Kind.ACTOR)
                        .define(subject.id(), version, defined.actor().partOf());
            case ClaimLogEvent.SourceDefined _ -> get(Thing.Kind.SOURCE).define(subject.id(), version, null);
            case ClaimLogEvent.AreaDefined defined ->
                get(Thing.Kind.AREA)
                        .define(subject.id(), version, defined.area().parent());
            case ClaimLogEvent.PolicyAdopted(var policy) -> {
                get(Thing.Kind.POLICY).define(policy.id(), version, null);
                policies.put(policy.ref(), policy);
                adopted = policy;
            }
            case ClaimLogEvent.EntryRedacted _ ->
                find(subject.kind()).ifPresent(register -> register.redact(subject.id(), version));
            case ClaimLogEvent.ReportFiled _, ClaimEvent _ -> {}
        }
    }

    /** The register of that kind; none for claims and reports. */
    public Optional<Register> find(Thing.Kind kind) {
        return Optional.ofNullable(registers.get(kind));
    }

    Register get(Thing.Kind kind) {
        return find(kind).orElseThrow();
    }

    /** The last that was adopted, or the built-in one. */
    public Policy policy() {
        return adopted == null ? Policy.BUILT_IN : adopted;
    }

    /** Whether the policy is the last that was adopted. */
    boolean isAdopted(Policy policy) {
        return policy.equals(adopted);
    }

    /** The numbers that the policy's id and version stand for. */
    Optional<Policy> findNamesake(Policy policy) {
        return Optional.ofNullable(policies.get(policy.ref()));
    }
}
