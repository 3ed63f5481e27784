package tj.omuzgor.identity.roster.file;

/** Why a cell is not taken; ends the reading of that cell only. */
final class BadCell extends Exception {
    private static final long serialVersionUID = 1L;

    BadCell(String code) {
        super(code, null, false, false);
    }

    String code() {
        return String.valueOf(getMessage());
    }
}
