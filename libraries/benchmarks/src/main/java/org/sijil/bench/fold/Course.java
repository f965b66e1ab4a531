package org.sijil.bench.fold;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sijil.bench.PackagedService;
import org.sijil.bench.WrongAnswer;
import org.sijil.testkit.TestDatabase;

/** How many entries of the claim log were worked in, durably, at which time. */
public record Course(List<Point> points) {
    /** Of the claim log, by incident-service. */
    public static final String FOLDED = "select max(complete_to) from control_log.completion";

    /** Of both logs, by query-service. */
    public static final String SERVED = """
            select least(max(position + 1) filter (where log = 'claim-log'), max(complete_to)) from query.read_position""";

    private static final int MILLIS_BETWEEN_LOOKS = 50;
    private static final Duration LIMIT = Duration.ofHours(1);

    public record Point(long nanos, long entries) {}

    /**
     * Looks until all is worked in.
     *
     * @param worked query that tells how much is
     */
    public static Course watch(TestDatabase database, String worked, long entries, PackagedService service)
            throws SQLException, InterruptedException {
        var points = new ArrayList<Point>(List.of(new Point(System.nanoTime(), 0)));
        try (var connection = database.connect();
                var look = connection.prepareStatement(worked)) {
            while (points.getLast().entries() < entries) {
                service.failUnlessAlive();
                Thread.sleep(MILLIS_BETWEEN_LOOKS);
                try (var rows = look.executeQuery()) {
                    rows.next();
                    points.add(new Point(System.nanoTime(), rows.getLong(1)));
                }
                if (points.getLast().nanos() - points.getFirst().nanos() > LIMIT.toNanos()) {
                    throw new WrongAnswer("only %d entries worked in after %s"
                            .formatted(points.getLast().entries(), LIMIT));
                }
            }
        }
        return new Course(points);
    }

    /** From when one number of entries was worked in until another was. */
    public double seconds(long from, long to) {
        return (nanos(to) - nanos(from)) / 1e9;
    }

    /** Between two looks, as if by a constant rate. */
    private double nanos(long entries) {
        int after = 0;
        while (points.get(after).entries() < entries) {
            after++;
        }
        var next = points.get(after);
        if (after == 0) {
            return next.nanos();
        }
        var last = points.get(after - 1);
        double share = (double) (entries - last.entries()) / (next.entries() - last.entries());
        return last.nanos() + share * (next.nanos() - last.nanos());
    }
}
