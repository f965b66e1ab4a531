package org.sijil.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sijil.domain.claim.Basis;
import org.sijil.domain.claim.ClaimType;
import org.sijil.domain.claim.Mode;
import org.sijil.domain.claim.PlacePrecision;
import org.sijil.domain.claim.Polarity;
import org.sijil.domain.claim.Verdict;
import org.sijil.domain.control.Confidence;
import org.sijil.domain.control.EffectKind;
import org.sijil.domain.control.Ground;
import org.sijil.domain.control.Information;
import org.sijil.domain.policy.Stance;
import org.sijil.domain.policy.TimePrecision;
import org.sijil.domain.register.Actor;
import org.sijil.domain.register.Area;
import org.sijil.domain.register.Reliability;
import org.sijil.domain.register.Source;

/** Constants are stored by name: renaming one in Java would orphan what is stored. Names are added, never changed. */
class ConstantsTest {
    @Test
    void constants_are_stored_under_these_names() throws Exception {
        assertThat(names()).isEqualTo(Files.readString(Path.of("src/test/resources/constants.golden.txt")));
    }

    private static String names() {
        return Stream.of(
                        Actor.Kind.values(),
                        Source.Kind.values(),
                        Reliability.values(),
                        Area.Kind.values(),
                        Area.Precision.values(),
                        ClaimType.values(),
                        Mode.values(),
                        Polarity.values(),
                        Basis.values(),
                        PlacePrecision.values(),
                        Verdict.values(),
                        Stance.values(),
                        TimePrecision.values(),
                        EffectKind.values(),
                        Ground.values(),
                        Information.values(),
                        Confidence.values())
                .map(constants ->
                        Arrays.stream(constants).map(Object::toString).collect(Collectors.joining(" ")) + "\n")
                .collect(Collectors.joining());
    }
}
