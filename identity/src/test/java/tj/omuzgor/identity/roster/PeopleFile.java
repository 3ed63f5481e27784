package tj.omuzgor.identity.roster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A OneRoster zip of persons alone, posted at schools that its source told of before. */
final class PeopleFile {
    private static final String USERS =
            "sourcedId,status,identifier,familyName,givenName,middleName,metadata.tj.status,"
                    + "metadata.tj.statusFrom,metadata.tj.category,metadata.tj.categoryFrom,metadata.tj.categoryUntil";
    private static final String ROLES = "sourcedId,status,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId";
    private static final String DEMOGRAPHICS = "sourcedId,status,birthDate,sex";

    private final List<String> users = new ArrayList<>();
    private final List<String> roles = new ArrayList<>();
    private final List<String> demographics = new ArrayList<>();
    private final Map<String, List<String>> lines = new LinkedHashMap<>();
    private final String system;
    private final String key;
    private boolean bulk;

    /** Ids of persons begin with {@code key}, those of schools with that of their source. */
    PeopleFile(String system, String key) {
        this.system = system;
        this.key = key;
    }

    /** What a row of users.csv says beside the name; empty where a cell is. */
    record User(
            String rowStatus,
            String status,
            String statusFrom,
            String category,
            String categoryFrom,
            String categoryUntil) {
        static final User PLAIN = new User("", "", "", "", "", "");

        User status(String other, String from) {
            return new User(rowStatus, other, from, category, categoryFrom, categoryUntil);
        }

        User category(String other, String from, String until) {
            return new User(rowStatus, status, statusFrom, other, from, until);
        }

        User deleted() {
            return new User("tobedeleted", status, statusFrom, category, categoryFrom, categoryUntil);
        }
    }

    /** Every posting the file names, not only those that changed. */
    PeopleFile ofEverything() {
        bulk = true;
        return this;
    }

    String id(String name) {
        return key + "-" + name;
    }

    String number(String name) {
        return id(name).toUpperCase(Locale.ROOT);
    }

    PeopleFile user(String name, User user) {
        return userRow(
                name,
                "%s,%s,%s,Каримова,Лола,,%s,%s,%s,%s,%s"
                        .formatted(
                                id(name),
                                user.rowStatus(),
                                number(name),
                                user.status(),
                                user.statusFrom(),
                                user.category(),
                                user.categoryFrom(),
                                user.categoryUntil()));
    }

    PeopleFile userRow(String name, String row) {
        users.add(row);
        return told(name, "users.csv", users);
    }

    PeopleFile born(String name, String day) {
        demographics.add("%s,,%s,%s".formatted(id(name), day, day.isEmpty() ? "" : "female"));
        return told(name, "demographics.csv", demographics);
    }

    /** A new teacher with nothing special, posted nowhere yet. */
    PeopleFile teacher(String name) {
        return user(name, User.PLAIN).born(name, "1985-03-08");
    }

    PeopleFile primary(String name, String school, String from, String to) {
        return role(name, "", "primary", school, from, to);
    }

    PeopleFile second(String name, String school, String from, String to) {
        return role(name, "", "secondary", school, from, to);
    }

    PeopleFile role(String name, String status, String type, String school, String from, String to) {
        return roleRow(
                name,
                "%s,%s,%s,%s,teacher,%s,%s,%s"
                        .formatted(
                                id(name + "-r" + lines(name).size()), status, id(name), type, from, to, place(school)));
    }

    PeopleFile roleRow(String name, String row) {
        roles.add(row);
        return told(name, "roles.csv", roles);
    }

    String place(String name) {
        return system + "-" + name;
    }

    private PeopleFile told(String name, String file, List<String> rows) {
        lines.computeIfAbsent(name, unknown -> new ArrayList<>()).add(file + ":" + (rows.size() + 1));
        return this;
    }

    /** Where the file speaks of somebody. */
    List<String> lines(String name) {
        return lines.getOrDefault(name, List.of());
    }

    byte[] bytes() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        var manifest = new ArrayList<>(
                List.of("manifest.version,1.0", "oneroster.version,1.2", "source.systemCode," + system));
        for (var name : List.of("users", "roles", "demographics")) {
            manifest.add("file." + name + "," + (bulk ? "bulk" : "delta"));
        }
        files.put("manifest.csv", text("propertyName,value", manifest));
        files.put("users.csv", text(USERS, users));
        files.put("roles.csv", text(ROLES, roles));
        files.put("demographics.csv", text(DEMOGRAPHICS, demographics));
        return ExampleRoster.zip(files);
    }

    private static byte[] text(String header, List<String> rows) {
        return (header + "\r\n" + String.join("\r\n", rows) + (rows.isEmpty() ? "" : "\r\n")).getBytes(UTF_8);
    }

    @Override
    public String toString() {
        return (bulk ? "bulk" : "delta") + "\n  " + String.join("\n  ", users) + "\n  " + String.join("\n  ", roles)
                + "\n  " + String.join("\n  ", demographics);
    }

    /** A cell of a day. */
    static String cell(@Nullable Object day) {
        return day == null ? "" : day.toString();
    }
}
