package org.sijil.local.up;

import java.io.IOException;

/** As {@code kill} knows them. */
public enum Signal {
    INT,
    TERM,
    /** To PostgreSQL: to stop at once, and to recover at the next start. */
    QUIT,
    STOP,
    CONT;

    /** @return 0 where there was such a process */
    public int send(ProcessHandle receiver) throws IOException, InterruptedException {
        return new ProcessBuilder("kill", "-" + name(), Long.toString(receiver.pid()))
                .start()
                .waitFor();
    }
}
