package org.sijil.bench;

import java.util.ArrayList;
import java.util.List;

/** Markdown that also stands in columns on a terminal. */
public final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... heads) {
        rows.add(List.of(heads));
    }

    public void add(String... cells) {
        if (cells.length != rows.getFirst().size()) {
            throw new IllegalArgumentException("not as many cells as heads: " + List.of(cells));
        }
        rows.add(List.of(cells));
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        write(text, rows.getFirst());
        text.append("|---").append("|--:".repeat(rows.getFirst().size() - 1)).append("|\n");
        rows.subList(1, rows.size()).forEach(row -> write(text, row));
        return text.toString();
    }

    /** The first column to the left, the numbers to the right. */
    private void write(StringBuilder text, List<String> row) {
        for (int column = 0; column < row.size(); column++) {
            var format = column == 0 ? "| %-" + width(column) + "s " : "| %" + width(column) + "s ";
            text.append(format.formatted(row.get(column)));
        }
        text.append("|\n");
    }

    private int width(int column) {
        return Math.max(
                1, rows.stream().mapToInt(row -> row.get(column).length()).max().orElseThrow());
    }
}
