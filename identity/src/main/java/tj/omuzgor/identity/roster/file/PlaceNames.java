package tj.omuzgor.identity.roster.file;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.identity.name.NameRules;
import tj.omuzgor.identity.name.PlainText;

/** Names of places as the registry writes them. */
final class PlaceNames {
    /** In Tajik: letters of old fonts are repaired. */
    static final Rule TAJIK = cell -> read(cell, NameRules::normalized);

    /** In another language, to whose alphabet such letters may belong. */
    static final Rule OTHER = cell -> read(cell, NameRules::composed);

    /** Names a place had, between semicolons. */
    static final Rule FORMER = PlaceNames::list;

    private static final int LONGEST = 200;
    private static final int MOST = 20;

    private PlaceNames() {}

    private static @Nullable String read(String cell, UnaryOperator<String> written) throws BadCell {
        if (cell.isEmpty()) {
            return null;
        }
        if (cell.length() > LONGEST) {
            throw new BadCell("import-cell-too-long");
        }
        if (!PlainText.isPlain(cell)) {
            throw new BadCell("import-text-characters");
        }
        var name = written.apply(cell);
        if (name.isEmpty()) {
            throw new BadCell("import-empty-cell");
        }
        return name;
    }

    private static @Nullable String list(String cell) throws BadCell {
        Set<String> names = new LinkedHashSet<>();
        for (var item : cell.split(";")) {
            var stripped = item.strip();
            if (!stripped.isEmpty()) {
                Cells.check(stripped, false);
                names.add(read(stripped, NameRules::normalized));
            }
        }
        if (names.size() > MOST) {
            throw new BadCell("import-cell-too-long");
        }
        return names.isEmpty() ? null : String.join(";", names);
    }
}
