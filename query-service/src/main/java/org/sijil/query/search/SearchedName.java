package org.sijil.query.search;

import org.sijil.domain.spelling.Folded;
import org.sijil.domain.spelling.SpellingKey;
import org.sijil.kit.problem.Problem;
import org.sijil.kit.problem.ProblemException;

/** A name as it is looked for. */
public record SearchedName(String folded, String key) {
    /** 400 where it holds no letter and no digit. */
    public static SearchedName of(String text) {
        var key = SpellingKey.of(text);
        if (key.isEmpty()) {
            throw new ProblemException(Problem.badParameter("q", "must hold a word"));
        }
        return new SearchedName(Folded.of(text.strip()).text(), key);
    }
}
