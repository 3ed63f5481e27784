package tj.omuzgor.identity.roster.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules that columns are read by. */
final class Rules {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern SUBJECT = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})?");
    private static final Pattern SEPARATORS = Pattern.compile("[ ()-]");
    private static final Pattern PHONE_NUMBER = Pattern.compile("\\+[0-9]{7,15}");
    private static final int MOST_IN_A_LIST = 10;

    static final Rule ID = matching("[A-Za-z0-9._:/@-]{1,128}", "import-id-form");
    static final Rule NUMBER = matching("[A-Za-z0-9-]{1,32}", "import-number-form");
    static final Rule CODE = matching("[\\p{L}\\p{N}._/-]{1,64}", "import-code-form");
    static final Rule OTHERS_NUMBER = matching("[\\p{L}\\p{N}._/ -]{1,64}", "import-code-form");
    static final Rule PHONE = Rules::phone;
    static final Rule PERSON = cell -> cell.isEmpty() ? null : PersonNames.cyrillic(cell);
    static final Rule LATIN_PERSON = cell -> cell.isEmpty() ? null : PersonNames.latin(cell);
    static final Rule SUBJECTS = new Many(SUBJECT, "import-subject-form");
    static final Rule LANGUAGES = new Many(LANGUAGE, "import-language-form");
    static final Rule DAYS = Rules::day;
    static final Rule ANYTHING = cell -> cell.isEmpty() ? null : cell;

    private Rules() {}

    /** One of some words; an empty cell stays empty. */
    static Rule oneOf(String code, Map<String, String> words) {
        return cell -> {
            if (cell.isEmpty()) {
                return null;
            }
            var stored = words.get(cell);
            if (stored == null) {
                throw new BadCell(code);
            }
            return stored;
        };
    }

    /** One of some words, stored as they are. */
    static Rule oneOf(String code, String... words) {
        return oneOf(code, Arrays.stream(words).collect(Collectors.toMap(word -> word, word -> word)));
    }

    /** Some of some words, without repetition and in the order of the cell. */
    static Rule someOf(String code, String... words) {
        var known = Set.of(words);
        return cell -> {
            var some = items(cell);
            if (!known.containsAll(some)) {
                throw new BadCell(code);
            }
            return String.join(",", some);
        };
    }

    /** The same list in one order, so that a file which lists otherwise says the same. */
    static Rule sorted(Rule list, Comparator<String> order) {
        return cell -> {
            var stored = list.read(cell);
            return stored == null ? null : items(stored).stream().sorted(order).collect(Collectors.joining(","));
        };
    }

    private static Rule matching(String pattern, String code) {
        var compiled = Pattern.compile(pattern);
        return cell -> {
            if (cell.isEmpty()) {
                return null;
            }
            if (!compiled.matcher(cell).matches()) {
                throw new BadCell(code);
            }
            return cell;
        };
    }

    private static @Nullable String day(String cell) throws BadCell {
        if (cell.isEmpty()) {
            return null;
        }
        try {
            if (DAY.matcher(cell).matches()) {
                var day = LocalDate.of(
                        Integer.parseInt(cell, 0, 4, 10),
                        Integer.parseInt(cell, 5, 7, 10),
                        Integer.parseInt(cell, 8, 10, 10));
                if (day.getYear() >= 1900 && day.getYear() < 2200) {
                    return cell;
                }
            }
        } catch (DateTimeException noSuchDay) {
            // answered below like a text that is no day
        }
        throw new BadCell("import-day-form");
    }

    /** A number of this country, or of any with its prefix; separators are left out. */
    private static @Nullable String phone(String cell) throws BadCell {
        if (cell.isEmpty()) {
            return null;
        }
        var digits = SEPARATORS.matcher(cell).replaceAll("");
        if (!PHONE_NUMBER.matcher(digits).matches()) {
            throw new BadCell("import-phone-form");
        }
        return digits;
    }

    private static Set<String> items(String cell) {
        Set<String> items = new LinkedHashSet<>();
        for (var item : cell.split("[,;]")) {
            if (!item.isBlank()) {
                items.add(item.strip());
            }
        }
        return items;
    }

    private record Many(Pattern item, String code) implements Rule {
        @Override
        public String read(String cell) throws BadCell {
            var items = items(cell);
            if (items.size() > MOST_IN_A_LIST
                    || items.stream().anyMatch(one -> !item.matcher(one).matches())) {
                throw new BadCell(code);
            }
            return String.join(",", items);
        }
    }
}
