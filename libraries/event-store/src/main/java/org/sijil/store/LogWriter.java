package org.sijil.store;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;

/**
 * The calls that write a log.
 *
 * <p>For a writer whose entries must stand or fall with rows of its own: called inside its transaction, READ COMMITTED,
 * nothing is there before it commits, and from the append on nobody else appends until then. A transaction left open
 * therefore stops the log; give such connections an {@code idle_in_transaction_session_timeout}.
 */
public final class LogWriter {
    private final LogSchema schema;
    private final String append;
    private final String moveCompletion;
    private final String redact;

    public LogWriter(LogSchema schema) {
        this.schema = schema;
        append = """
            select outcomes, positions, leaf_hashes, recorded_times, actual_streams, actual_versions
            from %s.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
            """.formatted(schema.schema());
        redact = "select %s.redact($1, $2, $3)".formatted(schema.schema());
        moveCompletion = "select %s.move_completion($1, $2)".formatted(schema.schema());
    }

    /**
     * Appends a batch, each command judged on its own and after those before it.
     *
     * @param client a connection, whose transaction it then joins; or a pool: the call is a transaction by itself
     * @return one outcome for each command, in order
     */
    public Uni<List<Outcome>> append(SqlClient client, List<Append> batch) {
        batch.forEach(schema::requireFit);
        var arrays = new AppendArrays(batch);
        return client.preparedQuery(append)
                .execute(arrays.parameters())
                .map(rows -> new OutcomeArrays(rows.iterator().next(), arrays.streams()).outcomes());
    }

    /** Appends what tells of a redaction and, where that was appended, removes the part in the same transaction. */
    public Uni<Outcome> redact(SqlConnection transaction, Redaction redaction) {
        return append(transaction, List.of(redaction.because()))
                .map(List::getFirst)
                .call(outcome -> outcome instanceof Outcome.Appended(var receipt)
                        ? transaction
                                .preparedQuery(redact)
                                .execute(Tuple.of(redaction.position(), redaction.index(), receipt.position()))
                        : Uni.createFrom().voidItem());
    }

    /** Says how far the source is worked in. Fails where that would be a step back. */
    public Uni<Void> moveCompletion(SqlConnection connection, Completion completion) {
        var leaf = Buffer.buffer(completion.sourceLeaf().toArray());
        return connection
                .preparedQuery(moveCompletion)
                .execute(Tuple.of(completion.to(), leaf))
                .replaceWithVoid();
    }
}
