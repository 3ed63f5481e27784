package tj.omuzgor.course.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class MediaTypesTest {

    @Test
    void theBytesDecideNotTheDeclaration() {
        assertThat(of("<!DOCTYPE html><p>Дарс", "image/png")).isEqualTo("text/html");
        assertThat(of("  <h2>Дарс</h2>", "text/plain")).isEqualTo("text/html");
        assertThat(of("<?xml version=\"1.0\"?><svg xmlns=\"\"/>", "text/plain")).isEqualTo("image/svg+xml");
        assertThat(of("WEBVTT\n\n00:00.000 --> 00:01.000\nДарс", "text/html")).isEqualTo("text/vtt");
        assertThat(MediaTypes.of(new byte[] {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3, 'w', 'e', 'b', 'm'}, "text/html"))
                .isEqualTo("video/webm");
        assertThat(MediaTypes.of(new byte[] {0, 1, 2}, "text/html")).isEqualTo("application/octet-stream");
    }

    @Test
    void declarationsTellKindsOfPlainTextApart() {
        assertThat(of("p { color: red }", "text/css; charset=utf-8")).isEqualTo("text/css");
        assertThat(of("alert(1)", "text/javascript")).isEqualTo("text/plain");
        assertThat(MediaTypes.named("text/plain", "a.json")).isEqualTo("application/json");
        assertThat(MediaTypes.named("video/webm", "a.html")).isEqualTo("video/webm");
    }

    @Test
    void aCharacterCutInHalfIsStillText() {
        byte[] bytes = "Дарс".getBytes(StandardCharsets.UTF_8);

        assertThat(MediaTypes.of(Arrays.copyOf(bytes, 7), null)).isEqualTo("text/plain");
    }

    private static String of(String text, String declared) {
        return MediaTypes.of(text.getBytes(StandardCharsets.UTF_8), declared);
    }
}
