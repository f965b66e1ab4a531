package org.sijil.ingest.reading;

import java.util.List;
import org.sijil.kit.problem.Problem.Fault;

/** A place in a body, and where to note what is wrong with it. */
record Spot(String pointer, List<Fault> faults) {
    /** More would not be read by anybody, and a body can be made to have a fault in every byte. */
    private static final int MOST = 100;

    Spot at(String field) {
        return new Spot(pointer + "/" + field.replace("~", "~0").replace("/", "~1"), faults);
    }

    Spot at(int index) {
        return new Spot(pointer + "/" + index, faults);
    }

    void note(String detail) {
        if (faults.size() < MOST) {
            faults.add(Fault.at(pointer, detail));
        }
    }
}
