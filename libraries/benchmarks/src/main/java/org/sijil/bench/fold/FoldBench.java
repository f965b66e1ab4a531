package org.sijil.bench.fold;

import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sijil.bench.Figures;
import org.sijil.bench.Machine;
import org.sijil.bench.PackagedService;
import org.sijil.bench.Table;
import org.sijil.testkit.TestDatabase;
import org.sijil.testkit.TestPostgres;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "fold",
        mixinStandardHelpOptions = true,
        description = "The packaged incident-service on a year of claims: the last of them beside the first,"
                + " and then many of one day in one area.")
public final class FoldBench implements Callable<Integer> {
    private static final int QUICK_CLAIMS = 2_000;

    @Option(names = "--claims", defaultValue = "500000", description = "in the year; default ${DEFAULT-VALUE}")
    private int claims;

    @Option(names = "--quick", description = "few claims, only to see that it works")
    private boolean quick;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        var database = TestPostgres.freshDatabase();
        System.out.println(Machine.describe(spec, "1; a year is told once, and then folded", database));
        var year = tell(database);
        try (var service = start(database)) {
            var course = Course.watch(database, Course.FOLDED, year.entries(), service);
            System.out.printf("#### Folding%n%n%s%n", rates(year, course));
            System.out.printf("#### Starting again%n%n%s%n", restarted(database, service));
        }
        return 0;
    }

    private static PackagedService start(TestDatabase database) throws IOException, InterruptedException {
        return PackagedService.start("incident-service", PackagedService.HEAP_THAT_GROWS, database, Map.of());
    }

    private ToldYear tell(TestDatabase database) {
        var vertx = Vertx.vertx();
        try {
            return ToldYear.tell(database, vertx, yearClaims(), crowd());
        } finally {
            vertx.closeAndAwait();
        }
    }

    private int yearClaims() {
        return quick ? QUICK_CLAIMS : claims;
    }

    private int crowd() {
        return yearClaims() / 100;
    }

    /** Of half a million, the first 50,000, the last 10,000, and 5,000 of the day after. */
    private Table rates(ToldYear year, Course course) {
        int all = yearClaims();
        double first = rate(year, course, 0, all / 10);
        var table = new Table("claims", "a second", "to the first");
        addTo(table, "the first " + Figures.count(all / 10), first, first);
        addTo(table, "the last " + Figures.count(all / 50), rate(year, course, all - all / 50, all), first);
        addTo(table, "all " + Figures.count(all), rate(year, course, 0, all), first);
        var crowded = rate(year, course, all, all + crowd());
        addTo(table, "then %s of one day in one area".formatted(Figures.count(crowd())), crowded, first);
        return table;
    }

    private static void addTo(Table table, String claims, double rate, double first) {
        table.add(claims, Figures.count(rate), Figures.ratio(rate, first));
    }

    private static double rate(ToldYear year, Course course, int from, int to) {
        return (to - from) / course.seconds(year.position(from), year.position(to));
    }

    /** What was concluded is worked out again from the claims, in memory: one fold of each area. */
    private static Table restarted(TestDatabase database, PackagedService service) throws Exception {
        double peak = service.peakMegabytes();
        service.close();
        long revisions = database.count("select count(*) from control_log.entry");
        long start = System.nanoTime();
        try (var _ = start(database)) {
            var table = new Table("", "revisions", "seconds to be ready", "MB at most before");
            table.add(
                    "incident-service",
                    Figures.count(revisions),
                    Figures.millis((System.nanoTime() - start) / 1e9),
                    Figures.count(peak));
            return table;
        }
    }
}
