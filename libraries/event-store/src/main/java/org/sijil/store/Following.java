package org.sijil.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One follower's way through a log.
 *
 * <p>With each page the leaf hash of the last handled entry is read again: if that entry is gone or another, the log was
 * forked or rolled back, whether before the follower started or under its eyes.
 */
public final class Following {
    /** Reads a page of entries, at most so many, from after a position on; −1 is before the first. */
    @FunctionalInterface
    public interface Pages {
        Uni<Page> read(long after, int limit);
    }

    /**
     * @param leafBefore leaf hash of the entry at the position that was read after, null where there is none
     * @param reachesEnd whether the log ended with it, or before it, when it was read
     */
    public record Page(@Nullable Hash leafBefore, LogBatch batch, boolean reachesEnd) {}

    private static final Logger LOG = System.getLogger(Following.class.getName());

    /** How late a follower may be whose bell did not ring. */
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(1);

    private static final Duration READ_LIMIT = Duration.ofSeconds(30);
    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(50);
    private static final Duration LAST_BACK_OFF = Duration.ofSeconds(2);

    private final String origin;
    private final Pages pages;
    private final Bell bell;

    private FollowFrom.@Nullable After handled;
    private @Nullable Completion completion;
    private boolean caughtUp;
    private long heard;
    /** Where the last page did not reach the end: the next, which is read while that one is handled. */
    private @Nullable Uni<Page> ahead;

    private Following(String origin, Pages pages, Bell bell, FollowFrom from) {
        this.origin = origin;
        this.pages = pages;
        this.bell = bell;
        this.handled = from instanceof FollowFrom.After after ? after : null;
    }

    public static Multi<LogBatch> of(String origin, Pages pages, Bell bell, FollowFrom from) {
        return Multi.createFrom().deferred(() -> {
            var following = new Following(origin, pages, bell, from);
            return Multi.createBy()
                    .repeating()
                    .uni(following::look)
                    .indefinitely()
                    .select()
                    .where(Optional::isPresent)
                    .map(Optional::orElseThrow);
        });
    }

    private Uni<Optional<LogBatch>> look() {
        return nextPage().map(this::news);
    }

    private Uni<Page> nextPage() {
        if (ahead != null) {
            return ahead;
        }
        return caughtUp ? rung().chain(this::read) : read();
    }

    private Uni<Void> rung() {
        return bell.rungSince(heard)
                .ifNoItem()
                .after(LOOK_ANYWAY)
                .recoverWithUni(Uni.createFrom().voidItem());
    }

    private Uni<Page> read() {
        heard = bell.heard();
        // A database that is down is not a broken log: the follower waits for it, however long.
        return Uni.createFrom()
                .deferred(() -> pages.read(handled == null ? -1 : handled.position(), EventLog.MAX_PAGE))
                .ifNoItem()
                .after(READ_LIMIT)
                .fail()
                .onFailure()
                .invoke(down -> LOG.log(Level.WARNING, "cannot read log {0}, trying again: {1}", origin, down))
                .onFailure()
                .retry()
                .withBackOff(FIRST_BACK_OFF, LAST_BACK_OFF)
                .indefinitely();
    }

    private Optional<LogBatch> news(Page page) {
        if (handled != null && !handled.leafHash().equals(page.leafBefore())) {
            throw new ForkedLogException("log %s no longer holds, at position %d, the entry with leaf %s"
                    .formatted(origin, handled.position(), handled.leafHash()));
        }
        var batch = page.batch();
        batch.entries().forEach(this::advance);
        caughtUp = page.reachesEnd();
        ahead = caughtUp ? null : begun(read());
        boolean completionMoved =
                batch.completion() != null && !batch.completion().equals(completion);
        if (completionMoved) {
            completion = batch.completion();
        }
        return batch.entries().isEmpty() && !completionMoved ? Optional.empty() : Optional.of(batch);
    }

    private static Uni<Page> begun(Uni<Page> reading) {
        var page = reading.memoize().indefinitely();
        // Who asks for the page is told of its failure.
        page.subscribe().with(_ -> {}, _ -> {});
        return page;
    }

    private void advance(Entry entry) {
        long next = handled == null ? 0 : handled.position() + 1;
        if (entry.position() != next) {
            throw new BrokenLogException(origin, next, entry.position());
        }
        handled = new FollowFrom.After(entry.position(), entry.leafHash());
    }
}
