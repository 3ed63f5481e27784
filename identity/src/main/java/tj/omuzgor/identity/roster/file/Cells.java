package tj.omuzgor.identity.roster.file;

/** What no cell may hold, whatever its column. */
final class Cells {
    private static final int LONGEST = 2_000;

    private Cells() {}

    /**
     * Refuses what a spreadsheet would run when the registry is opened in one, and what no text holds.
     *
     * @param plusAllowed whether the column holds telephone numbers
     */
    static void check(String cell, boolean plusAllowed) throws BadCell {
        switch (cell.charAt(0)) {
            case '=', '@', '-', '\t', '\r' -> throw new BadCell("import-formula");
            case '+' -> {
                if (!plusAllowed) {
                    throw new BadCell("import-formula");
                }
            }
            default -> {}
        }
        if (cell.length() > LONGEST) {
            throw new BadCell("import-cell-too-long");
        }
        for (int i = 0; i < cell.length(); i++) {
            char character = cell.charAt(i);
            if (character < ' ' || character >= 0x7F && character < 0xA0 || isInvisible(character)) {
                throw new BadCell("import-control-character");
            }
        }
    }

    /** Marks of direction and of width that make two texts look the same. */
    private static boolean isInvisible(char character) {
        return character >= 0x200B && character <= 0x200F
                || character >= 0x202A && character <= 0x202E
                || character >= 0x2066 && character <= 0x2069
                || character == 0xFEFF;
    }
}
