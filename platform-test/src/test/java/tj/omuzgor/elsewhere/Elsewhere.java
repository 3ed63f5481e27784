package tj.omuzgor.elsewhere;

/** Belongs to another service. */
public record Elsewhere(String name) {}
