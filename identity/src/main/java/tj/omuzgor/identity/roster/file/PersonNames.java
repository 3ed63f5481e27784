package tj.omuzgor.identity.roster.file;

import java.util.function.Predicate;
import tj.omuzgor.identity.name.NameRules;

/** Names of persons as the registry writes them. */
final class PersonNames {
    private static final int LONGEST = 100;

    private PersonNames() {}

    static String cyrillic(String cell) throws BadCell {
        return checked(cell, NameRules::allows, "import-name-letters");
    }

    static String latin(String cell) throws BadCell {
        return checked(cell, NameRules::allowsLatin, "import-latin-letters");
    }

    private static String checked(String cell, Predicate<String> allowed, String code) throws BadCell {
        var name = NameRules.normalized(cell);
        if (name.length() > LONGEST) {
            throw new BadCell("import-cell-too-long");
        }
        if (!allowed.test(name)) {
            throw new BadCell(code);
        }
        return name;
    }
}
