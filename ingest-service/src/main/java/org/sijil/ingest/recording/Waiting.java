package org.sijil.ingest.recording;

import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.Set;
import org.sijil.domain.decide.Thing;

/** A request that is not answered yet. */
final class Waiting {
    private final Request request;
    private final UniEmitter<? super Answer> asker;
    private boolean answered;

    Waiting(Request request, UniEmitter<? super Answer> asker) {
        this.request = request;
        this.asker = asker;
    }

    Request request() {
        return request;
    }

    Thing subject() {
        return request.command().subject();
    }

    /** Whether it has to do with any of these things, so that it cannot be decided while they change. */
    boolean concerns(Set<Thing> things) {
        return things.contains(subject())
                || request.command().references().stream().anyMatch(reference -> things.contains(reference.thing()));
    }

    boolean isAnswered() {
        return answered;
    }

    void answer(Answer answer) {
        answered = true;
        asker.complete(answer);
    }

    void fail(Throwable fault) {
        if (!answered) {
            answered = true;
            asker.fail(fault);
        }
    }
}
