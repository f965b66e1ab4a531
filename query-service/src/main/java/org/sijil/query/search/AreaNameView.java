package org.sijil.query.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.sijil.domain.register.Names;
import org.sijil.domain.spelling.Folded;
import org.sijil.domain.spelling.SpellingKey;
import org.sijil.query.BulkTable;
import org.sijil.query.BulkTable.Type;

/** One of the names and aliases in an area's definition, as it is looked for. */
@Entity
@Table(name = "area_name")
@IdClass(AreaNameView.Key.class)
public class AreaNameView {
    public record Key(int area, long knownFrom, short number) {}

    public static final BulkTable<AreaNameView> TABLE = BulkTable.of("area_name", AreaNameView.class)
            .key("area", Type.INTEGER, view -> view.area)
            .key("known_from", Type.BIGINT, view -> view.knownFrom)
            .key("number", Type.INTEGER, view -> (int) view.number)
            .with("name", Type.TEXT, view -> view.name)
            .with("lang", Type.TEXT, view -> view.lang)
            .with("folded", Type.TEXT, view -> view.folded)
            .with("key", Type.TEXT, view -> view.key)
            .with("pieces", Type.TEXTS, view -> view.pieces);

    @Id
    public int area;

    /** Of the definition. */
    @Id
    @Column(name = "known_from")
    public long knownFrom;

    @Id
    public short number;

    @Column(updatable = false)
    public String name;

    @Column(updatable = false)
    public String lang;

    @Column(updatable = false)
    public String folded;

    @Column(updatable = false)
    public String key;

    @Column(updatable = false)
    public String[] pieces;

    public static List<AreaNameView> of(int area, long knownFrom, Names names) {
        var views = new ArrayList<AreaNameView>();
        names.byLanguage().forEach((lang, name) -> views.add(of(area, knownFrom, views.size(), name, lang)));
        names.aliases().forEach(alias -> views.add(of(area, knownFrom, views.size(), alias.text(), alias.lang())));
        return views;
    }

    private static AreaNameView of(int area, long knownFrom, int number, String name, String lang) {
        var view = new AreaNameView();
        view.area = area;
        view.knownFrom = knownFrom;
        view.number = (short) number;
        view.name = name;
        view.lang = lang;
        view.folded = Folded.of(name).text();
        view.key = SpellingKey.of(name);
        view.pieces = Pieces.of(view.key).toArray(String[]::new);
        return view;
    }
}
