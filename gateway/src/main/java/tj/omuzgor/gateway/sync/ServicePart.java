package tj.omuzgor.gateway.sync;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.gateway.client.Service;

/**
 * What one service gets of a batch.
 *
 * @param indexes the places of its records in the batch
 * @param cursor its part of the device's cursor
 * @param limit the most changes it may answer
 */
record ServicePart(
        Service service, List<Integer> indexes, @Nullable String cursor, int limit) {
    private static final JsonFactory JSON = new JsonFactory();

    /** The body for the service; its records stand in it exactly as the device sent them. */
    byte[] body(DeviceBatch batch, Instant receivedAt, List<Instant> heard) {
        var bytes = new ByteArrayOutputStream(4096);
        try (var json = JSON.createGenerator(bytes, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringField("deviceId", batch.deviceId().toString());
            json.writeStringField("receivedAt", receivedAt.toString());
            writeClock(json, batch);
            json.writeArrayFieldStart("heard");
            for (var time : heard) {
                json.writeString(time.toString());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("indexes");
            for (int index : indexes) {
                json.writeNumber(index);
            }
            json.writeEndArray();
            json.writeStringField("cursor", cursor);
            json.writeNumberField("limit", limit);
            json.writeArrayFieldStart("records");
            for (int index : indexes) {
                json.writeRawValue(batch.records().get(index).raw());
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void writeClock(JsonGenerator json, DeviceBatch batch) throws IOException {
        var clock = batch.clock();
        json.writeObjectFieldStart("clock");
        json.writeStringField("now", clock.now().toString());
        json.writeStringField("bootId", clock.bootId());
        json.writeNumberField("elapsedMs", clock.elapsedMs());
        json.writeEndObject();
    }
}
