package org.sijil.incident.incidents;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.sijil.domain.incident.IncidentId;

/**
 * What a batch of the claim log changes among the incidents: of each only what is told otherwise. {@code known} is the
 * size of the claim log that includes the entry.
 */
public final class IncidentChanges {
    private final Versions<IncidentId, Outline> outlines = new Versions<>();
    private final Versions<Member.Key, Member> members = new Versions<>();
    private final Versions<Voice, Voice> voices = new Versions<>();

    /** An incident that was not, and now stands. */
    void come(long known, Told told) {
        outlines.open(told.id(), Outline.of(told.incident()), known);
        told.members(0, told.size()).forEach(member -> open(known, member));
        voices(told, told.incident().voices(), voice -> open(known, voice));
    }

    /** An incident that no longer stands. */
    void gone(long known, Told told) {
        outlines.close(told.id(), known);
        told.members(0, told.size()).forEach(member -> close(known, member));
        voices(told, told.incident().voices(), voice -> close(known, voice));
    }

    /** An incident that is told otherwise under the same id. */
    void changed(long known, Told before, Told now) {
        var outline = Outline.of(now.incident());
        if (!outline.equals(Outline.of(before.incident()))) {
            outlines.close(now.id(), known);
            outlines.open(now.id(), outline, known);
        }
        changeMembers(known, before, now);
        var heard = before.incident().voices();
        var heardNow = now.incident().voices();
        if (!heard.equals(heardNow)) {
            voices(now, without(heard, heardNow), voice -> close(known, voice));
            voices(now, without(heardNow, heard), voice -> open(known, voice));
        }
    }

    /** Most of many claims stand as they are: what is alike at both ends is passed over. */
    private void changeMembers(long known, Told before, Told now) {
        int least = Math.min(before.size(), now.size());
        int from = 0;
        while (from < least && before.isAlike(from, now, from)) {
            from++;
        }
        int alike = 0;
        while (alike < least - from && before.isAlike(before.size() - 1 - alike, now, now.size() - 1 - alike)) {
            alike++;
        }
        var stood = before.members(from, before.size() - alike).toList();
        var stand = now.members(from, now.size() - alike).toList();
        without(stood, stand).forEach(member -> close(known, member));
        without(stand, stood).forEach(member -> open(known, member));
    }

    private static <T> List<T> without(List<T> some, Collection<T> others) {
        var left = Set.copyOf(others);
        return some.stream().filter(it -> !left.contains(it)).toList();
    }

    private static void voices(Told told, List<String> sources, Consumer<Voice> action) {
        sources.forEach(source -> action.accept(new Voice(told.id(), source)));
    }

    private void open(long known, Member member) {
        members.open(member.key(), member, known);
    }

    private void close(long known, Member member) {
        members.close(member.key(), known);
    }

    private void open(long known, Voice voice) {
        voices.open(voice, voice, known);
    }

    private void close(long known, Voice voice) {
        voices.close(voice, known);
    }

    Versions<IncidentId, Outline> outlines() {
        return outlines;
    }

    Versions<Member.Key, Member> members() {
        return members;
    }

    Versions<Voice, Voice> voices() {
        return voices;
    }
}
