package org.sijil.query.testing;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.sijil.domain.control.ControlRevised;
import org.sijil.domain.event.ClaimLogEvent;
import org.sijil.domain.event.ClaimLogEvent.EntryRedacted;
import org.sijil.domain.fold.ControlFold;
import org.sijil.domain.fold.Known;
import org.sijil.domain.fold.Revision;
import org.sijil.domain.fold.Timeline;
import org.sijil.format.ClaimLogFormat;
import org.sijil.format.ControlFormat;
import org.sijil.format.Stored;
import org.sijil.query.entry.EntryView;
import org.sijil.store.Append;
import org.sijil.store.Bytes;
import org.sijil.store.Completion;
import org.sijil.store.Entry;
import org.sijil.store.EventLog;
import org.sijil.store.Expected;
import org.sijil.store.LogSchema;
import org.sijil.store.LogWriter;
import org.sijil.store.Outcome;
import org.sijil.store.Part;
import org.sijil.store.PostgresEventLog;
import org.sijil.store.Receipt;

/**
 * The database's two logs: what is told goes into the claim log, and what follows from it into the control log. After a
 * restart of the service it goes on from what was told before.
 */
public final class TwoLogs {
    public static final LogSchema CLAIMS = new LogSchema("claim_log", "sijil.local/claims", true);
    public static final LogSchema CONTROL = new LogSchema("control_log", "sijil.local/control", false);

    public static final String RECORDER = "kbmtP3Qx0u5cQyxAyUpJ3A";

    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** Its own class: the database is known only once the service runs. */
    private static final class Here {
        static final TwoLogs LOGS = new TwoLogs();
    }

    private record Told(Receipt receipt, ClaimLogEvent event) {}

    private final Pool pool = pool(ConfigProvider.getConfig().getValue("sijil.database", String.class));
    private final LogWriter claims = new LogWriter(CLAIMS);
    private final LogWriter control = new LogWriter(CONTROL);
    private final Random salts = new Random(7);

    private final List<Told> told = new ArrayList<>();
    private final Known concluded = new Known();
    private final Map<String, Timeline> timelines = new HashMap<>();

    private TwoLogs() {
        // Too slow for production: no area may have two states at one moment of valid time and one size of the log.
        execute("create extension if not exists btree_gist");
        execute("alter table query.control drop constraint if exists one_state_at_a_time");
        execute("""
                alter table query.control add constraint one_state_at_a_time exclude using gist (
                    area with =,
                    tstzrange(valid_from, valid_to) with &&,
                    int8range(known_from, known_to) with &&)""");
        var log = new PostgresEventLog(Vertx.vertx(), pool, new PgConnectOptions(), CLAIMS);
        for (var page = read(log); !page.isEmpty(); page = read(log)) {
            page.forEach(this::remember);
        }
        told.forEach(entry -> {
            for (var area : concluded.apply(entry.receipt.position(), entry.event)) {
                timelines.put(area, ControlFold.timeline(concluded, area));
            }
        });
    }

    private List<Entry> read(EventLog log) {
        return await(log.read(told.size(), EventLog.MAX_PAGE));
    }

    private void remember(Entry entry) {
        var view = EntryView.of(entry);
        told.add(new Told(new Receipt(view.position, entry.leafHash(), view.recordedAt), view.event()));
    }

    public static TwoLogs here() {
        return Here.LOGS;
    }

    private static Pool pool(String database) {
        var options = PgConnectOptions.fromUri("postgresql://" + database).setUser("postgres");
        return PgBuilder.pool()
                .connectingTo(options)
                .with(new PoolOptions().setMaxSize(1))
                .using(Vertx.vertx())
                .build();
    }

    /** Records events and concludes what follows. Gives the size of the claim log. */
    public long tell(ClaimLogEvent... events) {
        Stream.of(events).forEach(this::record);
        conclude();
        return told.size();
    }

    /** Records an event. Gives its position. */
    public long record(ClaimLogEvent event) {
        var stored = event instanceof EntryRedacted redaction
                ? ClaimLogFormat.write(redaction, stream(told.get((int) redaction.position()).event))
                : ClaimLogFormat.write(event);
        var receipt = append(stored);
        told.add(new Told(receipt, event));
        return receipt.position();
    }

    private static String stream(ClaimLogEvent event) {
        return ClaimLogFormat.write(event).stream();
    }

    private Receipt append(Stored stored) {
        var parts = Stream.of(stored.facts(), stored.words())
                .filter(text -> text != null)
                .map(text -> Part.salted(Bytes.utf8(requireNonNull(text)), salts))
                .toList();
        var append = new Append(stored.stream(), Expected.ANY, stored.type(), parts, RECORDER, null, List.of());
        return ((Outcome.Appended) await(claims.append(pool, List.of(append))).getFirst()).receipt();
    }

    /** Works in what was recorded since, entry by entry, as incident-service does. */
    public void conclude() {
        for (var entry : told.subList((int) concluded.size(), told.size())) {
            long known = entry.receipt.position() + 1;
            var appends = concluded.apply(entry.receipt.position(), entry.event).stream()
                    .map(area -> revision(area, known))
                    .flatMap(revised -> revised == null ? Stream.empty() : Stream.of(append(revised)))
                    .toList();
            var completion = new Completion(known, entry.receipt.leafHash());
            await(pool.withTransaction(connection ->
                    control.append(connection, appends).chain(() -> control.moveCompletion(connection, completion))));
        }
    }

    private @Nullable ControlRevised revision(String area, long known) {
        var after = ControlFold.timeline(concluded, area);
        var before = timelines.put(area, after);
        return Revision.between(area, known, concluded.policy().ref(), before == null ? Timeline.EMPTY : before, after);
    }

    private static Append append(ControlRevised revised) {
        var stored = ControlFormat.write(revised);
        var part = Part.unsalted(Bytes.utf8(stored.facts()));
        return new Append(stored.stream(), Expected.ANY, stored.type(), List.of(part), null, null, List.of());
    }

    public void execute(String sql) {
        await(pool.query(sql).execute());
    }

    /** Every row of every read model, as text. */
    public String readModels() {
        var rows = new StringBuilder();
        for (var table : select("""
                select table_name from information_schema.tables
                where table_schema = 'query' and table_name <> 'flyway_schema_history'""")) {
            select("select read::text from query.%s read order by 1".formatted(table))
                    .forEach(row -> rows.append(table).append(row).append('\n'));
        }
        return rows.toString();
    }

    /** The first column. */
    public List<String> select(String sql) {
        var column = new ArrayList<String>();
        await(pool.query(sql).execute()).forEach(row -> column.add(row.getString(0)));
        return column;
    }

    /** What was known at a size of the claim log, by the events alone. */
    public Known knownAt(long size) {
        var known = new Known();
        told.subList(0, (int) size).forEach(entry -> known.apply(entry.receipt.position(), entry.event));
        return known;
    }

    public long size() {
        return told.size();
    }

    public Receipt receipt(long position) {
        return told.get((int) position).receipt;
    }

    public static <T> T await(Uni<T> uni) {
        return uni.await().atMost(LIMIT);
    }
}
