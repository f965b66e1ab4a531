package org.sijil.local.up;

import java.util.concurrent.CountDownLatch;

/**
 * Ctrl-C and SIGTERM as an interrupt of the thread that started things: whatever it waits for, it stops what it
 * started in reverse order and then closes this. Only then does the process end.
 */
public final class StopSignal implements AutoCloseable {
    private final CountDownLatch closed = new CountDownLatch(1);
    private final int exitCode;
    private volatile boolean requested;

    /** @param exitCode of the process that was stopped so */
    public StopSignal(Thread starter, int exitCode) {
        this.exitCode = exitCode;
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(starter), "stop"));
    }

    private void stop(Thread starter) {
        if (closed.getCount() == 0) {
            return;
        }
        System.out.println("Stopping");
        requested = true;
        starter.interrupt();
        try {
            closed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        // Without this the exit code would tell of the signal, as if the stop had gone wrong.
        Runtime.getRuntime().halt(exitCode);
    }

    /** To be asked where the interrupt may have been swallowed, or have come out as any other fault. */
    public boolean isRequested() {
        return requested;
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
