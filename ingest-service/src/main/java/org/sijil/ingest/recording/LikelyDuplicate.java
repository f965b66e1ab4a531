package org.sijil.ingest.recording;

import java.util.List;

/** A recorded claim that may tell what another tells. */
public record LikelyDuplicate(String id, List<Likeness> because) {
    public enum Likeness {
        /** An evidence URL in common. */
        SAME_EVIDENCE,
        /** Of one type, at the same areas, and no further apart in valid time than the policy's window. */
        SAME_AREAS_AND_TYPE
    }

    public LikelyDuplicate {
        because = List.copyOf(because);
    }

    /** As far as the claim's facts tell. */
    LikelyDuplicate withoutWords() {
        return new LikelyDuplicate(
                id, because.stream().filter(it -> it != Likeness.SAME_EVIDENCE).toList());
    }
}
