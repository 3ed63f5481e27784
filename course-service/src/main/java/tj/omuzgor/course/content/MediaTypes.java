package tj.omuzgor.course.content;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The media type of a file, found from its first bytes and never believed from outside: a declared type or a name only tells kinds of
 * plain text apart. What is not known is {@code application/octet-stream}, which no browser runs.
 */
public final class MediaTypes {
    private static final String BINARY = "application/octet-stream";
    private static final String PLAIN = "text/plain";
    private static final Pattern HTML = Pattern.compile(
            "\\s*<(!doctype html|!--|html|head|body|article|section|main|header|div|p|h[1-6]|ul|ol|figure)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern SVG =
            Pattern.compile("\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<svg\\b.*", Pattern.DOTALL);
    private static final Set<String> KINDS_OF_TEXT =
            Set.of("text/css", "text/markdown", "text/csv", "application/json");
    private static final Map<String, String> BY_EXTENSION = Map.of(
            "css",
            "text/css",
            "md",
            "text/markdown",
            "csv",
            "text/csv",
            "json",
            "application/json",
            "html",
            "text/html");

    private MediaTypes() {}

    /** The type of a file that starts with these bytes. */
    static String of(byte[] head, @Nullable String declared) {
        String binary = binary(head);
        if (binary != null) {
            return binary;
        }
        String text = text(head);
        if (text == null) {
            return BINARY;
        }
        if (text.startsWith("WEBVTT")) {
            return "text/vtt";
        }
        if (SVG.matcher(text).matches()) {
            return "image/svg+xml";
        }
        if (HTML.matcher(text).matches()) {
            return "text/html";
        }
        String named = declared == null ? "" : declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return KINDS_OF_TEXT.contains(named) ? named : PLAIN;
    }

    /** The type of a file under a name: plain text may be told apart by it. */
    public static String named(String stored, String name) {
        if (!stored.equals(PLAIN)) {
            return stored;
        }
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return BY_EXTENSION.getOrDefault(extension, stored);
    }

    /** Whether a browser would run what is inside. */
    static boolean active(String type) {
        return type.equals("text/html") || type.equals("image/svg+xml") || type.equals("application/pdf");
    }

    private static @Nullable String binary(byte[] head) {
        if (starts(head, 0, 0x1A, 0x45, 0xDF, 0xA3)) {
            return new String(head, StandardCharsets.ISO_8859_1).contains("webm") ? "video/webm" : "video/x-matroska";
        }
        if (starts(head, 4, 'f', 't', 'y', 'p')) {
            return starts(head, 8, 'M', '4', 'A') ? "audio/mp4" : "video/mp4";
        }
        if (starts(head, 0, 'O', 'g', 'g', 'S')) {
            return starts(head, 28, 'O', 'p', 'u', 's') || starts(head, 29, 'v', 'o', 'r', 'b')
                    ? "audio/ogg"
                    : "video/ogg";
        }
        if (starts(head, 0, 'R', 'I', 'F', 'F')) {
            return starts(head, 8, 'W', 'E', 'B', 'P')
                    ? "image/webp"
                    : starts(head, 8, 'W', 'A', 'V', 'E') ? "audio/wav" : BINARY;
        }
        if (starts(head, 0, 'I', 'D', '3') || starts(head, 0, 0xFF, 0xFB) || starts(head, 0, 0xFF, 0xF3)) {
            return "audio/mpeg";
        }
        if (starts(head, 0, 0x89, 'P', 'N', 'G')) {
            return "image/png";
        }
        if (starts(head, 0, 0xFF, 0xD8, 0xFF)) {
            return "image/jpeg";
        }
        if (starts(head, 0, 'G', 'I', 'F', '8')) {
            return "image/gif";
        }
        if (starts(head, 0, '%', 'P', 'D', 'F', '-')) {
            return "application/pdf";
        }
        if (starts(head, 0, 'P', 'K', 3, 4)) {
            return "application/zip";
        }
        return starts(head, 0, 'w', 'O', 'F', '2') ? "font/woff2" : null;
    }

    private static boolean starts(byte[] head, int at, int... bytes) {
        if (head.length < at + bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[at + i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Null where the bytes are no text. The last character may have been cut. */
    private static @Nullable String text(byte[] head) {
        for (int cut = 0; cut < 4 && cut <= head.length; cut++) {
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(head, 0, head.length - cut))
                        .toString();
                boolean control = text.chars().anyMatch(c -> c < ' ' && "\t\n\r\f".indexOf(c) < 0);
                return control ? null : text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException cutCharacter) {
                // Tried again with a byte less.
            }
        }
        return null;
    }
}
