package org.sijil.query.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.sijil.domain.claim.ClaimWords;
import org.sijil.domain.spelling.SpellingKey;
import org.sijil.query.BulkTable;
import org.sijil.query.BulkTable.Type;

/** By what the quote and note of an entry that says what a claim is are found. */
@Entity
@Table(name = "claim_words")
public class ClaimWordsView {
    public static final BulkTable<ClaimWordsView> TABLE = BulkTable.of("claim_words", ClaimWordsView.class)
            .key("content", Type.BIGINT, view -> view.content)
            .with("keys", Type.TEXTS, view -> view.keys);

    /** Position of the entry. */
    @Id
    public long content;

    @Column(updatable = false)
    public String[] keys;

    public static ClaimWordsView of(long content, ClaimWords words) {
        var view = new ClaimWordsView();
        view.content = content;
        view.keys = SpellingKey.words(text(words)).stream().distinct().toArray(String[]::new);
        return view;
    }

    private static String text(ClaimWords words) {
        var quote = words.quote() == null ? "" : words.quote().text();
        return words.note() == null ? quote : quote + "\n" + words.note();
    }
}
