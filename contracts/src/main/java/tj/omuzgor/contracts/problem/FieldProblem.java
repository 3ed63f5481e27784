package tj.omuzgor.contracts.problem;

/**
 * Names the field that is at fault.
 *
 * @param pointer JSON pointer into the body, or {@code #query/NAME}, {@code #path/NAME}, {@code #header/NAME}
 * @param detail what is wrong with it, in the caller's language
 */
public record FieldProblem(String pointer, String detail) {}
