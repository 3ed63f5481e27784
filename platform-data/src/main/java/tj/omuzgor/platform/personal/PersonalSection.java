package tj.omuzgor.platform.personal;

/**
 * One kind of what is held of a person.
 *
 * @param name kebab-case
 * @param sql selects it; {@code $1} is the array of her ids. Every column goes out under its own name, so none may tell of anybody else
 */
public record PersonalSection(String name, String sql) {
    /** Checks the name, which becomes that of a file. */
    public PersonalSection {
        if (!name.matches("[a-z][a-z-]*")) {
            throw new IllegalArgumentException("Not the name of a section: " + name);
        }
    }
}
