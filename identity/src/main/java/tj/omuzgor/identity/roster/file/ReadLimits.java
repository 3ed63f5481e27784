package tj.omuzgor.identity.roster.file;

/**
 * How much is read before a file counts as an attack.
 *
 * @param entries files in a zip
 * @param bytes of all files together once unpacked
 * @param ratio how many times larger than packed a file may become
 * @param rowChars characters of a row
 */
public record ReadLimits(int entries, long bytes, int ratio, int rowChars) {
    /** Ten times the nation's teachers take 0.6 GB; text of this kind packs to a tenth. */
    public static final ReadLimits USUAL = new ReadLimits(100, 2L << 30, 200, 1 << 16);
}
