package tj.omuzgor.standalone.roster;

import java.util.Map;

/** Tajik names in Latin letters, as passports write them: without diacritics, a soft sign left out. */
final class Latin {
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('а', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "g"),
            Map.entry('ғ', "gh"),
            Map.entry('д', "d"),
            Map.entry('е', "e"),
            Map.entry('ё', "yo"),
            Map.entry('ж', "zh"),
            Map.entry('з', "z"),
            Map.entry('и', "i"),
            Map.entry('ӣ', "i"),
            Map.entry('й', "y"),
            Map.entry('к', "k"),
            Map.entry('қ', "q"),
            Map.entry('л', "l"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('о', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('у', "u"),
            Map.entry('ӯ', "u"),
            Map.entry('ф', "f"),
            Map.entry('х', "kh"),
            Map.entry('ҳ', "h"),
            Map.entry('ц', "ts"),
            Map.entry('ч', "ch"),
            Map.entry('ҷ', "j"),
            Map.entry('ш', "sh"),
            Map.entry('щ', "shch"),
            Map.entry('ъ', "'"),
            Map.entry('ы', "y"),
            Map.entry('ь', ""),
            Map.entry('э', "e"),
            Map.entry('ю', "yu"),
            Map.entry('я', "ya"));

    private Latin() {}

    static String of(String name) {
        var latin = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            var written = LETTERS.getOrDefault(Character.toLowerCase(letter), String.valueOf(letter));
            if (Character.isUpperCase(letter) && !written.isEmpty()) {
                written = Character.toUpperCase(written.charAt(0)) + written.substring(1);
            }
            latin.append(written);
        }
        return latin.toString();
    }
}
