package tj.omuzgor.identity.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small OneRoster zip of one's own: a region, a district, two schools and some teachers, with ids that nobody else has. */
public final class ExampleRoster {
    private static final String ORGS =
            "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId,metadata.tj.nameEn,"
                    + "metadata.tj.emisCode,metadata.tj.schoolType,metadata.tj.locality";
    private static final String USERS =
            "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,sms,"
                    + "metadata.tj.familyNameLatin,metadata.tj.subjects,metadata.tj.category,metadata.tj.categoryFrom,"
                    + "metadata.tj.status,metadata.tj.statusFrom";
    private static final String ROLES =
            "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId";
    private static final String DEMOGRAPHICS = "sourcedId,status,dateLastModified,birthDate,sex";

    public final String key = "x" + UUID.randomUUID().toString().substring(0, 13);
    private final List<String> orgs = new ArrayList<>();
    private final List<String> users = new ArrayList<>();
    private final List<String> roles = new ArrayList<>();
    private final List<String> demographics = new ArrayList<>();
    private final Map<String, byte[]> others = new LinkedHashMap<>();
    private String version = "1.2";
    private String system = key;

    /** With its own places. */
    public static ExampleRoster withPlaces() {
        var roster = new ExampleRoster();
        return roster.org("region", "state", "")
                .org("district", "district", "region")
                .org("one", "school", "district")
                .org("two", "school", "district");
    }

    /** The id of a thing of this file. */
    public String id(String name) {
        return key + "-" + name;
    }

    /** What the registry calls a thing of this file. */
    public String code(String name) {
        return (key + "-" + name).toUpperCase(Locale.ROOT);
    }

    public ExampleRoster org(String name, String type, String parent) {
        orgs.add("%s,,,Ҷои %s,%s,%s,%s,Place %s,,%s,%s"
                .formatted(
                        id(name),
                        name,
                        type,
                        code(name),
                        parent.isEmpty() ? "" : id(parent),
                        name,
                        type.equals("school") ? "general" : "",
                        type.equals("school") ? "rural" : ""));
        return this;
    }

    public ExampleRoster teacher(String name, String family, String school) {
        return user(name, family, "Фарзона").born(name, "1985-03-08").posted(name, school, "2020-09-01", "");
    }

    public ExampleRoster user(String name, String family, String given) {
        return userRow("%s,,,true,,,%s,%s,Саидовна,%s,+992900000001,Karimova,math,first,2024-01-01,active,"
                .formatted(id(name), given, family, code(name)));
    }

    public ExampleRoster userRow(String row) {
        users.add(row);
        return this;
    }

    /** What the file says of a person from now on: whether she works and since when, and whether her row is to be deleted. */
    public ExampleRoster is(String name, String rowStatus, String status, String from) {
        users.replaceAll(row -> row.startsWith(id(name) + ",")
                ? row.replaceFirst(",[a-z]*,", "," + rowStatus + ",")
                        .replaceFirst(",active,$", "," + status + "," + from)
                : row);
        return this;
    }

    public ExampleRoster born(String name, String day) {
        demographics.add("%s,,,%s,female".formatted(id(name), day));
        return this;
    }

    public ExampleRoster posted(String name, String school, String from, String to) {
        roles.add("%s,,,%s,primary,teacher,%s,%s,%s"
                .formatted(id(name + "-" + roles.size()), id(name), from, to, id(school)));
        return this;
    }

    /** The first posting of a teacher gets a last day. */
    public ExampleRoster endFirstPosting(String name, String to) {
        for (int i = 0; i < roles.size(); i++) {
            if (roles.get(i).contains("," + id(name) + ",")) {
                roles.set(i, roles.get(i).replace(",2020-09-01,,", ",2020-09-01," + to + ","));
                return this;
            }
        }
        throw new IllegalArgumentException(name);
    }

    public ExampleRoster role(String row) {
        roles.add(row);
        return this;
    }

    public ExampleRoster orgRow(String row) {
        orgs.add(row);
        return this;
    }

    /** Another file in the zip. */
    public ExampleRoster with(String name, byte[] bytes) {
        others.put(name, bytes.clone());
        return this;
    }

    public ExampleRoster version(String other) {
        version = other;
        return this;
    }

    /** The last org unit again, elsewhere. */
    public ExampleRoster replaceOrg(String name, String type, String parent) {
        orgs.removeLast();
        return org(name, type, parent);
    }

    /** From another source: its ids are kept apart from those of others. */
    public ExampleRoster as(String otherSystem) {
        system = otherSystem;
        return this;
    }

    /** The zip. */
    public byte[] bytes() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("manifest.csv", text("propertyName,value", manifest()));
        files.put("orgs.csv", text(ORGS, orgs));
        files.put("users.csv", text(USERS, users));
        files.put("roles.csv", text(ROLES, roles));
        files.put("demographics.csv", text(DEMOGRAPHICS, demographics));
        files.putAll(others);
        return zip(files);
    }

    private List<String> manifest() {
        return List.of(
                "manifest.version,1.0",
                "oneroster.version," + version,
                "file.orgs,bulk",
                "file.users,bulk",
                "file.roles,bulk",
                "file.demographics,bulk",
                "source.systemCode," + system);
    }

    private static byte[] text(String header, List<String> rows) {
        return rows.stream()
                .collect(Collectors.joining("\r\n", header + "\r\n", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Any zip. */
    public static byte[] zip(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
