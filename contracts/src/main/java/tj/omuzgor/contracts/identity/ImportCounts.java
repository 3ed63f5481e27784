package tj.omuzgor.contracts.identity;

/** What became of the things of one kind that a file holds. */
public record ImportCounts(long created, long updated, long unchanged, long rejected) {}
