package org.sijil.domain.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sijil.domain.claim.Occurred;

/** Moments as scenarios write them: {@code 10:00} of day 1, {@code day 3 10:00:00.5}, {@code 08:00 to day 2 10:00}. */
final class Clock {
    private static final Instant DAY_0 = Instant.parse("2024-11-30T00:00:00Z");
    private static final Pattern MOMENT = Pattern.compile("(?:day (\\d+) )?(\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d)?)?)");
    private static final Pattern INTERVAL = Pattern.compile("(%s)(?: to (%s))?".formatted(MOMENT, MOMENT));

    private Clock() {}

    static boolean isTime(String text) {
        return INTERVAL.matcher(text).matches();
    }

    static Instant moment(String text) {
        return moment(match(MOMENT, text), 1);
    }

    static Occurred interval(String text) {
        var match = match(INTERVAL, text);
        var latest = match.group(4) == null ? match.group(1) : match.group(4);
        return new Occurred(moment(match.group(1)), moment(latest));
    }

    private static Instant moment(Matcher match, int group) {
        long day = match.group(group) == null ? 1 : Long.parseLong(match.group(group));
        var time = LocalTime.parse(match.group(group + 1));
        return DAY_0.plus(Duration.ofDays(day)).plusNanos(time.toNanoOfDay());
    }

    private static Matcher match(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("no time: " + text);
        }
        return match;
    }

    static String tell(Instant moment) {
        long day = Duration.between(DAY_0, moment).toDays();
        var time = LocalTime.ofInstant(moment, ZoneOffset.UTC).toString();
        return day == 1 ? time : "day %d %s".formatted(day, time);
    }
}
