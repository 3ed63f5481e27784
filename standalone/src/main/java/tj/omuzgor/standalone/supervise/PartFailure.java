package tj.omuzgor.standalone.supervise;

import java.nio.file.Path;

/** A part that does not run and will not be started again. */
public record PartFailure(String name, String reason, Path log) {}
