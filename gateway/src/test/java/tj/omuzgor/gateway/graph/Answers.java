package tj.omuzgor.gateway.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.gateway.Stub.Answer;
import tj.omuzgor.gateway.Stub.Asked;

/** What services answer to lists of ids, and the shapes of their pages. */
final class Answers {

    private Answers() {}

    /** One thing of each id asked for, in another order than asked. */
    static Answer byIds(Asked asked, Function<String, String> thing) {
        var things = new ArrayList<>(ids(asked));
        return Answer.json(200, things.reversed().stream().map(thing).collect(Collectors.joining(",", "[", "]")));
    }

    static List<String> ids(Asked asked) {
        return parameters(asked, "id");
    }

    static List<String> parameters(Asked asked, String name) {
        return Arrays.stream(asked.uri().split("[?&]", -1))
                .filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1))
                .toList();
    }

    static String page(List<String> items) {
        return page(items, null);
    }

    static String page(List<String> items, @Nullable String next) {
        return "{\"items\":[" + String.join(",", items) + "],\"nextCursor\":"
                + (next == null ? "null" : "\"" + next + "\"") + "}";
    }

    static String teacher(UUID id, @Nullable UUID school) {
        return """
                {"id":"%s","registryNumber":"TJ-1","family":"Раҳимова","given":"Нигора","patronymic":null,"sex":"female",
                "birthDate":"1990-02-03","status":"active","schoolId":%s,"subjects":["math"],"languages":["tg"],
                "latin":{"family":"Rahimova","given":"Nigora","patronymic":null},"phone":"+992927000000",
                "levels":["lower-secondary"],"minimumQualification":true,"category":"first","version":7}""".formatted(id, school == null ? "null" : '"' + school.toString() + '"');
    }

    static String record(UUID teacher, UUID school) {
        return """
                {"teacher":%s,
                "postings":[{"schoolId":"%2$s","primary":true,"from":"2020-09-01","to":null,"recordedAt":"2020-09-02T00:00:00Z","withdrawnAt":null},
                  {"schoolId":"%2$s","primary":false,"from":"2021-09-01","to":"2022-09-01","recordedAt":"2021-09-02T00:00:00Z","withdrawnAt":"2021-10-01T00:00:00Z"}],
                "absences":[{"status":"long-leave","from":"2023-01-01","to":"2024-01-01","recordedAt":"2023-01-01T00:00:00Z","withdrawnAt":null}],
                "categories":[{"category":"highest","from":"2022-01-01","to":null,"recordedAt":"2022-01-01T00:00:00Z","withdrawnAt":null}],
                "externalIds":[{"scheme":"passport","value":"A 1","from":null,"to":null,"recordedAt":"2022-01-01T00:00:00Z","withdrawnAt":null}]}""".formatted(teacher(teacher, school), school);
    }

    static String unit(String id, @Nullable UUID parent, String kind, String code) {
        return "{\"id\":\"%s\",\"code\":\"%s\",\"parentId\":%s,\"kind\":\"%s\",\"names\":{\"tg\":\"%s\"}}"
                .formatted(id, code, parent == null ? "null" : '"' + parent.toString() + '"', kind, code);
    }

    static String history(String id, UUID parent) {
        return """
                {"id":"%s",
                "names":[{"names":{"tg":"Ғончӣ"},"from":null,"to":"2016-01-09","recordedAt":"2016-01-09T00:00:00Z","withdrawnAt":null},
                  {"names":{"tg":"Деваштич"},"from":"2016-01-09","to":null,"recordedAt":"2016-01-09T00:00:00Z","withdrawnAt":null}],
                "parents":[{"parentId":"%s","from":null,"to":null,"recordedAt":"2016-01-09T00:00:00Z","withdrawnAt":null}],
                "externalIds":[{"scheme":"emis","value":"0457","from":"2019-09-01","to":null,"recordedAt":"2019-09-01T00:00:00Z","withdrawnAt":null}],
                "schoolFacts":[{"locality":"rural","type":"general","levels":["primary"],"languages":["tg"],"connectivity":"none",
                  "connectivityMeasuredOn":"2025-02-20","from":null,"to":null,"recordedAt":"2019-09-01T00:00:00Z","withdrawnAt":null}]}""".formatted(id, parent);
    }
}
