package org.sijil.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One follower's way through a log.
 *
 * <p>Each page is read from the last handled entry on, that entry included: if it is gone or has another leaf, the log
 * was forked or rolled back, whether before the follower started or under its eyes.
 */
public final class Following {
    /** Reads entries from a position on, at most so many, with the completion where they reach the end. */
    @FunctionalInterface
    public interface Pages {
        Uni<LogBatch> read(long from, int limit);
    }

    private static final Logger LOG = System.getLogger(Following.class.getName());

    private static final int PAGE = 256;
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
        var ready = caughtUp
                ? bell.rungSince(heard)
                        .ifNoItem()
                        .after(LOOK_ANYWAY)
                        .recoverWithUni(Uni.createFrom().voidItem())
                : Uni.createFrom().voidItem();
        return ready.chain(this::read).map(this::news);
    }

    private Uni<LogBatch> read() {
        heard = bell.heard();
        // A database that is down is not a broken log: the follower waits for it, however long.
        return Uni.createFrom()
                .deferred(() -> pages.read(handled == null ? 0 : handled.position(), PAGE))
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

    private Optional<LogBatch> news(LogBatch page) {
        var entries = afterHandled(page.entries());
        for (var entry : entries) {
            advance(entry);
        }
        caughtUp = entries.isEmpty();
        boolean completionMoved =
                page.completion() != null && !page.completion().equals(completion);
        if (completionMoved) {
            completion = page.completion();
        }
        return caughtUp && !completionMoved ? Optional.empty() : Optional.of(new LogBatch(entries, page.completion()));
    }

    private List<Entry> afterHandled(List<Entry> entries) {
        if (handled == null) {
            return entries;
        }
        if (entries.isEmpty() || !handled.equals(standAfter(entries.getFirst()))) {
            throw new ForkedLogException("log %s no longer holds, at position %d, the entry with leaf %s"
                    .formatted(origin, handled.position(), handled.leafHash()));
        }
        return entries.subList(1, entries.size());
    }

    private void advance(Entry entry) {
        long next = handled == null ? 0 : handled.position() + 1;
        if (entry.position() != next) {
            throw new BrokenLogException(
                    "log %s has position %d where %d is due".formatted(origin, entry.position(), next));
        }
        handled = standAfter(entry);
    }

    private static FollowFrom.After standAfter(Entry entry) {
        return new FollowFrom.After(entry.position(), entry.leafHash());
    }
}
