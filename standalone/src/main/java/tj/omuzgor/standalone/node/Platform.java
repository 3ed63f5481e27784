package tj.omuzgor.standalone.node;

import tj.omuzgor.standalone.data.Refusal;

/** The machines this system runs on: 64-bit Linux, on x86 or ARM. */
public final class Platform {

    private Platform() {}

    /** Refuses any other machine. */
    public static void check() {
        processor();
    }

    /** The processor of this machine, in the word that names the archive of the database server for it. */
    static String processor() {
        return processor(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static String processor(String system, String architecture) {
        if (!system.equals("Linux")) {
            throw new Refusal("The system runs on 64-bit Linux; this is " + system + ".");
        }
        return switch (architecture) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default ->
                throw new Refusal(
                        "The system runs on 64-bit Linux, on x86 or ARM; this processor is " + architecture + ".");
        };
    }
}
