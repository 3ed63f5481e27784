package tj.omuzgor.identity.roster.file;

import org.jspecify.annotations.Nullable;

/** What a cell may hold, and how it is written once it is taken. */
interface Rule {

    /** The cell as it is stored; null where it is empty. It comes stripped, without control characters, and not like a formula. */
    @Nullable
    String read(String cell) throws BadCell;

    /** The same rule for a cell that must not be empty. */
    default Rule required() {
        return cell -> {
            if (cell.isEmpty()) {
                throw new BadCell("import-empty-cell");
            }
            return read(cell);
        };
    }
}
