package org.sijil.local.verify;

import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sijil.local.CommandFailed;
import org.sijil.verifier.Checked;
import org.sijil.verifier.EntryCheck;
import org.sijil.verifier.Fault;
import org.sijil.verifier.proof.TreeHead;

/** A log's entries, each checked as it comes. Where the log ends it is asked again for a while: it may be written. */
final class ToldEntries implements Iterator<Checked>, AutoCloseable {
    private static final Duration BETWEEN_ASKING = Duration.ofMillis(500);

    private final HttpEntries entries;
    private final TreeHead signed;
    private final long until;
    private final Supplier<Duration> patience;
    private final EntryCheck check = new EntryCheck();
    private @Nullable TreeHead atSigned;
    private @Nullable Checked next;
    private boolean isFaulty;
    private boolean isOver;

    /**
     * @param signed the tree head that the entries have to lead to
     * @param until how many entries are wanted
     * @param patience with a log that ends before
     */
    ToldEntries(HttpLog log, TreeHead signed, long until, Supplier<Duration> patience) {
        this.entries = new HttpEntries(log);
        this.signed = signed;
        this.until = until;
        this.patience = patience;
        this.atSigned = signed.size() == 0 ? check.head() : null;
    }

    @Override
    public boolean hasNext() {
        if (next == null && !isFaulty && check.size() < until) {
            next = ask();
        }
        isOver = next == null;
        return !isOver;
    }

    /** Whether it was found that there are no more. */
    boolean isOver() {
        return isOver;
    }

    @Override
    public Checked next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        var told = next;
        next = null;
        return told;
    }

    private @Nullable Checked ask() {
        long deadline = System.nanoTime() + patience.get().toNanos();
        try {
            var told = entries.next(check);
            while (told == null && System.nanoTime() < deadline) {
                Thread.sleep(BETWEEN_ASKING);
                told = entries.next(check);
            }
            isFaulty = told instanceof Fault;
            if (check.size() == signed.size()) {
                atSigned = check.head();
            }
            return told;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("interrupted", interrupted);
        }
    }

    long size() {
        return check.size();
    }

    @Override
    public void close() throws IOException {
        entries.close();
    }

    /** Reads on, if need be, to where the signed tree ends. */
    boolean leadToSignedRoot() {
        while (atSigned == null && hasNext() && !(next() instanceof Fault)) {}
        return signed.equals(atSigned);
    }
}
