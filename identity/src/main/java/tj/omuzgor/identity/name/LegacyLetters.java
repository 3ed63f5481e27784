package tj.omuzgor.identity.name;

import java.util.Map;

/**
 * Letters of texts that were typed with the Tajik fonts of the time before Unicode. Those fonts drew the Tajik letters in the places
 * that Windows-1251 gives to letters of Macedonian, Serbian, Ukrainian and Belarusian, so that "Тоҷикистон" was stored as "Тољикистон"
 * and "Суғд" as "Суѓд" (publications of the Statistics Agency are full of them). None of those letters belongs to the Tajik or Russian
 * alphabet, hence each stands for one Tajik letter only. Fonts that drew Tajik letters over Latin ones cannot be told from Latin text
 * and are left alone.
 */
final class LegacyLetters {
    private static final Map<Character, Character> LETTERS = Map.ofEntries(
            Map.entry('Ѓ', 'Ғ'),
            Map.entry('ѓ', 'ғ'),
            Map.entry('Ї', 'Ӣ'),
            Map.entry('ї', 'ӣ'),
            Map.entry('Ќ', 'Қ'),
            Map.entry('ќ', 'қ'),
            Map.entry('Ў', 'Ӯ'),
            Map.entry('ў', 'ӯ'),
            Map.entry('Њ', 'Ҳ'),
            Map.entry('њ', 'ҳ'),
            Map.entry('Љ', 'Ҷ'),
            Map.entry('љ', 'ҷ'));

    private LegacyLetters() {}

    /** The text with Tajik letters in the place of their substitutes; the text is NFC. */
    static String repaired(String text) {
        if (text.chars().noneMatch(letter -> LETTERS.containsKey((char) letter))) {
            return text;
        }
        var repaired = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            repaired.append(LETTERS.getOrDefault(letter, letter).charValue());
        }
        return repaired.toString();
    }
}
