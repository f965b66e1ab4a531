package org.sijil.ingest.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.sijil.domain.decide.Command;
import org.sijil.ingest.reading.JsonText;
import org.sijil.ingest.reading.Reading.Read;
import org.sijil.ingest.reading.Reading.Unreadable;
import org.sijil.ingest.reading.Shape;
import org.sijil.ingest.recording.Recorder;
import org.sijil.ingest.recording.Request;
import org.sijil.ingest.recording.Request.Manner;
import org.sijil.ingest.recording.Request.OneOfMany;

/** The way of one command, from its bytes to its reply. */
@ApplicationScoped
public class Intake {
    private final Recorder recorder;
    private final Replies replies;
    private final MeterRegistry meters;

    Intake(Recorder recorder, Replies replies, MeterRegistry meters) {
        this.recorder = recorder;
        this.replies = replies;
        this.meters = meters;
    }

    /** A body or line that is the claim or definition itself. */
    public Uni<Reply> take(byte[] bytes, Shape<? extends Command> shape, Sender sender, Manner manner) {
        return counted(
                switch (JsonText.read(bytes, shape)) {
                    case Unreadable<? extends Command>(var faults) -> now(replies.unreadable(faults));
                    case Read<? extends Command>(var command) ->
                        record(new Request(command, sender.pseudonym(), manner), "");
                });
    }

    /** A line whose one field says what kind of thing it defines: {@code {"area":{…}}}. */
    public Uni<Reply> takeDefinition(byte[] line, Shape<Command> shape, Sender sender) {
        return counted(
                switch (JsonText.read(line, shape)) {
                    case Unreadable<Command>(var faults) -> now(replies.unreadable(faults));
                    case Read<Command>(var command) when !sender.may(command) -> now(replies.forbidden());
                    case Read<Command>(var command) ->
                        record(
                                new Request(command, sender.pseudonym(), new OneOfMany()),
                                "/" + command.subject().kind().word());
                });
    }

    private Uni<Reply> record(Request request, String at) {
        return recorder.record(request)
                .map(answer -> replies.of(answer, at))
                .onFailure()
                .recoverWithItem(replies::lost);
    }

    private static Uni<Reply> now(Reply reply) {
        return Uni.createFrom().item(reply);
    }

    /** By status: of lines no other count tells. */
    private Uni<Reply> counted(Uni<Reply> reply) {
        return reply.invoke(given -> meters.counter("sijil.commands", "status", String.valueOf(given.status()))
                .increment());
    }
}
