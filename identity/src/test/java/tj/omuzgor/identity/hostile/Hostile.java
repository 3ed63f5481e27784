package tj.omuzgor.identity.hostile;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** What nobody sends who means well, as JSON texts, and the places of a body where it is put. */
final class Hostile {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** In the place of a JSON value; some of them are none. */
    static final List<String> VALUES = List.of(
            "null",
            "\"\"",
            "\"   \"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\u0001\\u001f\\u007f\\u0085\"",
            "\"X\\u001fY\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\\u202eabc\\u200b\"",
            "\"'; drop table teacher; --\"",
            "\"=cmd|' /C calc'!A0\"",
            "\"%00\"",
            "\"" + "ҷ".repeat(100_000) + "\"",
            "\"" + "😀".repeat(33) + "\"",
            "true",
            "0",
            "-1",
            "0.5",
            "1e400",
            "-2147483649",
            "9223372036854775808",
            "1" + "0".repeat(2000),
            "[]",
            "[null]",
            "[[]]",
            "[\"a\", 1]",
            "{}",
            "{\"\": null}",
            "{\"tg\": null}",
            "{\"tg\": \"\\u0001\"}",
            "{\"a\": {\"b\": {}}}",
            "[".repeat(900) + "]".repeat(900),
            "[".repeat(3000) + "]".repeat(3000),
            "\"not-a-uuid\"",
            "\"1-1-1-1-1\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "\"01900000-0000-7000-8000-000000000000\"",
            "\"TJ\"",
            "\"0000-00-00\"",
            "\"2026-02-30\"",
            "\"0001-01-01\"",
            "\"9999-12-31\"",
            "\"10000-01-01\"",
            "\"-0044-03-15\"",
            "\"+999999999-12-31\"",
            "\"-999999999-01-01\"",
            "\"2026-11-22T00:00:00Z\"",
            "\"0001-01-01T00:00:00Z\"",
            "\"9999-12-31T23:59:59.999999999Z\"",
            "\"+1000000000-12-31T23:59:59.999999999Z\"",
            "\"-1000000000-01-01T00:00:00Z\"",
            "\"2026-11-22T00:00:00+18:00\"",
            "NaN",
            "\"unfinished",
            "}",
            "1 2");

    /** In the place of a part of an address. */
    static final List<String> TEXTS = List.of(
            "",
            " ",
            "\0",
            "a\0b",
            "\u0001\u001f\u007f",
            "\u202e",
            "../../etc/passwd",
            "a/b",
            "%",
            "%s",
            "'; drop table teacher; --",
            "\\",
            "_",
            "*",
            ":",
            "emis:",
            "ҷ".repeat(150),
            "x".repeat(3000),
            "-1",
            "0",
            "501",
            "99999999999999999999",
            "NaN",
            "true",
            "null",
            "not-a-uuid",
            "1-1-1-1-1",
            "00000000-0000-0000-0000-000000000000",
            "01900000-0000-7000-8000-000000000000",
            "01900000-0000-7000-8000-00000000000g",
            "AAAA",
            "Hx8f",
            "YR9iH2M",
            "eA",
            "====");

    private Hostile() {}

    /** All places of a body, itself included. */
    static List<JsonPointer> places(JsonNode body) {
        var places = new ArrayList<JsonPointer>();
        collect(JsonPointer.empty(), body, places);
        return places;
    }

    private static void collect(JsonPointer at, JsonNode node, List<JsonPointer> places) {
        places.add(at);
        node.properties().forEach(member -> collect(at.appendProperty(member.getKey()), member.getValue(), places));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(at.appendIndex(i), node.get(i), places);
        }
    }

    /** The body with another value at a place; written as text, for not every value is JSON. */
    static String with(JsonNode body, JsonPointer place, String value) {
        var marker = "\"@@@\"";
        if (place.matches()) {
            return value;
        }
        JsonNode copy = body.deepCopy();
        JsonNode parent = copy.at(place.head());
        var last = place.last();
        if (parent instanceof ArrayNode array) {
            array.set(last.getMatchingIndex(), "@@@");
        } else {
            ((ObjectNode) parent).put(last.getMatchingProperty(), "@@@");
        }
        return copy.toString().replace(marker, value);
    }

    /** The body without what stands at a place. */
    static String without(JsonNode body, JsonPointer place) {
        if (place.matches()) {
            return "";
        }
        JsonNode copy = body.deepCopy();
        JsonNode parent = copy.at(place.head());
        var last = place.last();
        if (parent instanceof ArrayNode array) {
            array.remove(last.getMatchingIndex());
        } else {
            ((ObjectNode) parent).remove(last.getMatchingProperty());
        }
        return copy.toString();
    }

    /** The same member twice, and one nobody knows. */
    static String doubled(JsonNode body) {
        return body.toString().replaceFirst("\\{\"", "{\"nobody knows\": 1, \"nobody knows\": 1, \"");
    }

    static JsonNode json(Object value) {
        return JSON.valueToTree(value);
    }
}
