package org.sijil.ingest.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.decide.Command;
import org.sijil.domain.decide.Thing;
import org.sijil.ingest.reading.JsonText;
import org.sijil.ingest.reading.Reading.Read;
import org.sijil.ingest.reading.Reading.Unreadable;
import org.sijil.ingest.reading.Shape;
import org.sijil.ingest.recording.Answer;
import org.sijil.ingest.recording.Recorder;
import org.sijil.ingest.recording.Redactor;
import org.sijil.ingest.recording.Redactor.Order;
import org.sijil.ingest.recording.Request;
import org.sijil.ingest.recording.Request.Manner;
import org.sijil.ingest.recording.Request.OneOfMany;
import org.sijil.ingest.restriction.RestrictedWords;
import org.sijil.kit.trace.EntryTraces;
import org.sijil.store.CommandKey;

/** The way of one command, from its bytes to its reply. */
@ApplicationScoped
public class Intake {
    private final Recorder recorder;
    private final Redactor redactor;
    private final RestrictedWords restricted;
    private final Replies replies;
    private final EntryTraces traces;
    private final MeterRegistry meters;

    Intake(
            Recorder recorder,
            Redactor redactor,
            RestrictedWords restricted,
            Replies replies,
            EntryTraces traces,
            MeterRegistry meters) {
        this.recorder = recorder;
        this.redactor = redactor;
        this.restricted = restricted;
        this.replies = replies;
        this.traces = traces;
        this.meters = meters;
    }

    /** @param at pointer of the claim or definition in what is sent, empty where it is the whole */
    public Uni<Reply> take(byte[] bytes, Shape<? extends Command> shape, String at, Sender sender, Manner manner) {
        return take(bytes, shape, _ -> at, sender, manner);
    }

    /** A line whose one field says what kind of thing it defines: {@code {"area":{…}}}. */
    public Uni<Reply> takeDefinition(byte[] line, Shape<Command> shape, Sender sender) {
        return take(line, shape, command -> "/" + command.subject().kind().word(), sender, new OneOfMany());
    }

    /** A command that was read elsewhere; its sender is past a door where all may give it. */
    public Uni<Reply> take(Command command, Sender sender, Manner manner) {
        return counted(record(new Request(command, sender.asker(), manner), sender, ""));
    }

    private <C extends Command> Uni<Reply> take(
            byte[] bytes, Shape<C> shape, Function<Command, String> at, Sender sender, Manner manner) {
        return counted(
                switch (JsonText.read(bytes, shape)) {
                    case Unreadable<C>(var faults) -> now(replies.unreadable(faults));
                    case Read<C>(var command) when !sender.may(command) -> now(replies.forbidden());
                    case Read<C>(var command) ->
                        record(new Request(command, sender.asker(), manner), sender, at.apply(command));
                });
    }

    public Uni<Reply> takeRedaction(byte[] body, Shape<Order> shape, Sender sender, @Nullable CommandKey key) {
        return counted(
                switch (JsonText.read(body, shape)) {
                    case Unreadable<Order>(var faults) -> now(replies.unreadable(faults));
                    case Read<Order>(var order) ->
                        reply(traced(redactor.redact(order, sender.pseudonym(), key))
                                .map(replies::ofRedaction));
                });
    }

    private Uni<Reply> record(Request request, Sender sender, String at) {
        return reply(traced(recorder.record(request))
                .chain(answer -> forEyesOf(sender, answer))
                .map(answer -> replies.of(answer, at)));
    }

    /** An evidence URL in common would tell one of a claim whose words are restricted. */
    private Uni<Answer> forEyesOf(Sender sender, Answer answer) {
        if (sender.isAnalyst() || !(answer instanceof Answer.Acceptable acceptable)) {
            return Uni.createFrom().item(answer);
        }
        var claims = acceptable.likelyDuplicates().stream()
                .map(duplicate -> Thing.claim(duplicate.id()))
                .collect(Collectors.toSet());
        return restricted.amongThings(claims).map(acceptable::withoutWordsOf);
    }

    private Uni<Answer> traced(Uni<Answer> answer) {
        return traces.append(
                answer,
                given -> given instanceof Answer.Recorded recorded && !recorded.replayed()
                        ? OptionalLong.of(recorded.receipt().position())
                        : OptionalLong.empty());
    }

    private Uni<Reply> reply(Uni<Reply> reply) {
        return reply.onFailure().recoverWithItem(replies::lost);
    }

    private static Uni<Reply> now(Reply reply) {
        return Uni.createFrom().item(reply);
    }

    /** By status, and of what was declined by problem: of lines no other count tells. */
    private Uni<Reply> counted(Uni<Reply> reply) {
        return reply.invoke(given -> meters.counter(
                        "sijil.commands", "status", String.valueOf(given.status()), "problem", problem(given))
                .increment());
    }

    private static String problem(Reply given) {
        return given instanceof Reply.Declined(var problem) ? problem.name() : "";
    }
}
