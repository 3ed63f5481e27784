package tj.omuzgor.identity.roster.file;

/**
 * A column that is taken.
 *
 * @param target what it is stored as
 * @param header how the file names it; empty for a value that the layout itself supplies
 * @param mandatory whether the file must have it
 * @param isKey whether it says whom the row is about
 */
record Column(String target, String header, Rule rule, boolean mandatory, boolean isKey) {

    static Column key(String target, String header, Rule rule) {
        return new Column(target, header, rule.required(), true, true);
    }

    static Column mandatory(String target, String header, Rule rule) {
        return new Column(target, header, rule, true, false);
    }

    static Column optional(String target, String header, Rule rule) {
        return new Column(target, header, rule, false, false);
    }

    static Column constant(String target, String value) {
        return new Column(target, "", cell -> value, false, false);
    }
}
