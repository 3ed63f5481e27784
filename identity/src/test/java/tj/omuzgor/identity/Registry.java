package tj.omuzgor.identity;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.test.Tokens;

/** A region of its own with a district, two schools and a center, defined through the interface; random codes, no shared rows. */
public final class Registry {
    public static final UUID COUNTRY = UUID.fromString("01900000-0000-7000-8000-000000000000");

    public final String code = "X"
            + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36).toUpperCase(Locale.ROOT);
    public final UUID region;
    public final UUID district;
    public final UUID school;
    public final UUID otherSchool;

    public Registry() {
        var ids = as(country())
                .body("[" + unit(code, "TJ", "region") + "," + unit(code + "-D", code, "district") + ","
                        + unit(code + "-S1", code + "-D", "school") + "," + unit(code + "-S2", code + "-D", "school")
                        + "]")
                .put("/org-units")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("id", UUID.class);
        region = ids.get(0);
        district = ids.get(1);
        school = ids.get(2);
        otherSchool = ids.get(3);
    }

    /** An administrator of the whole country. */
    public static String country() {
        return Tokens.with(Role.ADMIN, COUNTRY).signed();
    }

    /** A registrar of this region alone. */
    public String registrar() {
        return Tokens.with(Role.REGISTRAR, region).signed();
    }

    public static RequestSpecification as(@Nullable String token) {
        var request = given().contentType(ContentType.JSON).header("Accept-Language", "en");
        return token == null ? request : request.auth().oauth2(token);
    }

    public static String unit(String code, @Nullable String parent, String kind) {
        return """
                {"code": "%s", "parentCode": %s, "kind": "%s", "names": {"tg": "%s", "en": "%s"}}""".formatted(code, parent == null ? "null" : '"' + parent + '"', kind, code, code);
    }

    /** A registry number nobody has. */
    public static String number() {
        return "T-" + UUID.randomUUID().toString().substring(0, 18);
    }

    public Map<String, Object> teacher(String number) {
        return teacher(number, "Каримова", code + "-S1", "2020-09-01");
    }

    public Map<String, Object> teacher(String number, String family, String school, String from) {
        return new HashMap<>(Map.of(
                "registryNumber",
                number,
                "family",
                family,
                "given",
                "Фарзона",
                "patronymic",
                "Саидовна",
                "sex",
                "female",
                "birthDate",
                "1985-03-08",
                "schoolCode",
                school,
                "postedFrom",
                from,
                "subjects",
                List.of("math"),
                "languages",
                List.of("tg")));
    }

    @SafeVarargs
    public static ValidatableResponse register(@Nullable String token, Map<String, Object>... teachers) {
        return as(token).body(teachers).put("/teachers").then();
    }

    /** Registers a teacher at the first school and answers her id. */
    public UUID registered() {
        return UUID.fromString(register(registrar(), teacher(number()))
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("[0].id"));
    }
}
