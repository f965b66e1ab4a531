package org.sijil.ingest.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.decide.Command;
import org.sijil.ingest.reading.JsonText;
import org.sijil.ingest.reading.Reading.Read;
import org.sijil.ingest.reading.Reading.Unreadable;
import org.sijil.ingest.reading.Shape;
import org.sijil.ingest.recording.Recorder;
import org.sijil.ingest.recording.Request;
import org.sijil.store.CommandKey;

/** The way of one command, from its bytes to its reply. */
@ApplicationScoped
public class Intake {
    private final Recorder recorder;
    private final Replies replies;

    Intake(Recorder recorder, Replies replies) {
        this.recorder = recorder;
        this.replies = replies;
    }

    /** A body or line that is the claim or definition itself. */
    public Uni<Reply> take(byte[] bytes, Shape<? extends Command> shape, Sender sender) {
        return take(bytes, shape, sender, null, false);
    }

    /** The same, with what can be wished for a single request. */
    public Uni<Reply> take(
            byte[] bytes, Shape<? extends Command> shape, Sender sender, @Nullable CommandKey key, boolean checkOnly) {
        return switch (JsonText.read(bytes, shape)) {
            case Unreadable<? extends Command>(var faults) -> now(replies.unreadable(faults));
            case Read<? extends Command>(var command) ->
                record(new Request(command, sender.pseudonym(), key, checkOnly), "");
        };
    }

    /** A line whose one field says what kind of thing it defines: {@code {"area":{…}}}. */
    public Uni<Reply> takeDefinition(byte[] line, Shape<Command> shape, Sender sender) {
        return switch (JsonText.read(line, shape)) {
            case Unreadable<Command>(var faults) -> now(replies.unreadable(faults));
            case Read<Command>(var command) when !sender.may(command) -> now(replies.forbidden());
            case Read<Command>(var command) ->
                record(
                        Request.record(command, sender.pseudonym()),
                        "/" + command.subject().kind().word());
        };
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
}
