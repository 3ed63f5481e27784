package tj.omuzgor.standalone.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** Passwords and keys of this one system: made once, kept in files only their owner reads. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    public Secrets(DataFolder data) {
        this.folder = data.folder("secrets");
        try {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new Refusal("Cannot protect " + folder + ": " + e.getMessage() + ".", e);
        }
    }

    /** The password of this name: 24 random characters that need no quoting anywhere. */
    public String password(String name) {
        Path file = file(name, Secrets::randomPassword);
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Refusal("Cannot read " + file + ": " + e.getMessage() + ".", e);
        }
    }

    /** The file of this name, with the content made the first time it is asked for. */
    public synchronized Path file(String name, Supplier<String> content) {
        Path file = folder.resolve(name);
        if (Files.exists(file)) {
            return file;
        }
        return replace(name, content.get());
    }

    /** Writes the file of this name, whatever it held. */
    synchronized Path replace(String name, String content) {
        Path file = folder.resolve(name);
        try {
            Path fresh = folder.resolve(name + ".new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(fresh, (content + "\n").getBytes(StandardCharsets.UTF_8));
            return Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Refusal("Cannot write " + file + ": " + e.getMessage() + ".", e);
        }
    }

    private static String randomPassword() {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
