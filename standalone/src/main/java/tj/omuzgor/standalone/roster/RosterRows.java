package tj.omuzgor.standalone.roster;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the OneRoster 1.2 CSV binding. In a file of everything ("bulk") status and date of change stay empty; what the standard
 * has no column for follows in columns of our own, named {@code metadata.tj…} as it asks for.
 */
final class RosterRows {
    static final List<String> USERS = header(
            "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,"
                    + "phone,agentSourcedIds,grades,password,userMasterIdentifier,resourceSourcedIds,preferredGivenName,"
                    + "preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns,metadata.tj.givenNameLatin,"
                    + "metadata.tj.familyNameLatin,metadata.tj.middleNameLatin,metadata.tj.subjects,metadata.tj.languages,"
                    + "metadata.tj.levels,metadata.tj.category,metadata.tj.categoryFrom,metadata.tj.categoryUntil,"
                    + "metadata.tj.minimumQualification,metadata.tj.status,metadata.tj.statusFrom");

    static final List<String> ROLES = header(
            "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId");

    static final List<String> DEMOGRAPHICS = header(
            "sourcedId,status,dateLastModified,birthDate,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,"
                    + "nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,"
                    + "countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,publicSchoolResidenceStatus");

    private static final List<String> ORGS = header(
            "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId,metadata.tj.nameRu,metadata.tj.nameEn,"
                    + "metadata.tj.emisCode,metadata.tj.geonamesId,metadata.tj.schoolType,metadata.tj.locality,metadata.tj.levels,"
                    + "metadata.tj.languages,metadata.tj.connectivity,metadata.tj.connectivityMeasured,"
                    + "metadata.tj.formerNames,metadata.tj.osmId,metadata.tj.gigaId");

    private static final List<String> ABSENT_FILES = List.of(
            "academicSessions",
            "categories",
            "classes",
            "classResources",
            "courses",
            "courseResources",
            "enrollments",
            "lineItemLearningObjectiveIds",
            "lineItems",
            "lineItemScoreScales",
            "resources",
            "resultLearningObjectiveIds",
            "results",
            "resultScoreScales",
            "scoreScales",
            "userProfiles",
            "userResources");

    private static final String MEASURED = "2025-10-01";

    private final Country country;

    RosterRows(Country country) {
        this.country = country;
    }

    static List<List<String>> manifest() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("propertyName", "value"));
        rows.add(List.of("manifest.version", "1.0"));
        rows.add(List.of("oneroster.version", "1.2"));
        ABSENT_FILES.forEach(file -> rows.add(List.of("file." + file, "absent")));
        Stream.of("demographics", "orgs", "roles", "users").forEach(file -> rows.add(List.of("file." + file, "bulk")));
        rows.add(List.of("source.systemName", "Omuzgor generator"));
        rows.add(List.of("source.systemCode", "omuzgor-generator"));
        return rows;
    }

    /** The country, regions, districts and schools with the header, parents first. */
    Stream<List<String>> orgs() {
        var root = country.root();
        Map<String, District> units = new HashMap<>();
        units.put(root.code(), root);
        country.regionsAndDistricts().forEach(unit -> units.put(unit.code(), unit));
        return Stream.of(
                        Stream.of(ORGS, unit(root, "national", "")),
                        country.regionsAndDistricts().stream().map(unit -> {
                            var parent = units.getOrDefault(unit.parent(), root);
                            return unit(
                                    unit,
                                    parent.equals(root) ? "state" : "district",
                                    parent.id().toString());
                        }),
                        country.schools().stream().map(RosterRows::school))
                .flatMap(rows -> rows);
    }

    private static List<String> unit(District unit, String type, String parent) {
        return List.of(
                unit.id().toString(),
                "",
                "",
                name(unit.names(), "tg"),
                type,
                unit.code(),
                parent,
                name(unit.names(), "ru"),
                name(unit.names(), "en"),
                "",
                unit.geonames(),
                "",
                "",
                "",
                "",
                "",
                "",
                unit.formerNames(),
                unit.osmRelation().isEmpty() ? "" : "relation/" + unit.osmRelation(),
                "");
    }

    private static List<String> school(School school) {
        return List.of(
                school.id().toString(),
                "",
                "",
                name(school.names(), "tg"),
                "school",
                school.code(),
                school.district().id().toString(),
                name(school.names(), "ru"),
                name(school.names(), "en"),
                school.emisCode(),
                "",
                type(school.kind()),
                school.urban() ? "urban" : "rural",
                levels(school.kind()),
                String.join(",", school.languages()),
                school.connectivity(),
                MEASURED,
                "",
                "",
                gigaId(school));
    }

    /** In the form of the ids that Giga gives to schools. */
    private static String gigaId(School school) {
        return UUID.nameUUIDFromBytes(("giga " + school.id()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String type(String kind) {
        return switch (kind) {
            case "lyceum", "gymnasium" -> kind;
            default -> "general";
        };
    }

    private static String levels(String kind) {
        return switch (kind) {
            case "primary" -> "primary";
            case "basic" -> "primary,lower-secondary";
            case "lyceum" -> "upper-secondary";
            case "gymnasium" -> "lower-secondary,upper-secondary";
            default -> "primary,lower-secondary,upper-secondary";
        };
    }

    List<String> user(Person person, @Nullable Defect defect) {
        var family = defect == Defect.LATIN_NAME ? Latin.of(person.family()) : person.family();
        return List.of(
                person.id().toString(),
                "",
                "",
                "true",
                person.number().toLowerCase(Locale.ROOT),
                "",
                defect == Defect.FORMULA ? "=1+1" : person.given(),
                defect == Defect.OLD_FONT ? inOldFont(family) : family,
                person.patronymic(),
                defect == Defect.NO_NUMBER ? "" : person.number(),
                "",
                person.phone(),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                person.jobs().getLast().school().id().toString(),
                "",
                Latin.of(person.given()),
                Latin.of(person.family()),
                Latin.of(person.patronymic()),
                String.join(",", person.subjects()),
                String.join(",", person.languages()),
                String.join(",", person.levels()),
                person.category(),
                person.categoryFrom(),
                person.categoryUntil(),
                person.minimumQualification(),
                person.status(),
                person.statusFrom());
    }

    List<List<String>> roles(Person person, @Nullable Defect defect) {
        return person.jobs().stream()
                .map(job -> List.of(
                        job.id().toString(),
                        "",
                        "",
                        person.id().toString(),
                        job.primary() ? "primary" : "secondary",
                        "teacher",
                        job.from().toString(),
                        job.to(),
                        defect == Defect.UNKNOWN_SCHOOL
                                ? "no-such-school"
                                : job.school().id().toString(),
                        ""))
                .toList();
    }

    List<String> demographics(Person person, @Nullable Defect defect) {
        return List.of(
                person.id().toString(),
                "",
                "",
                defect == Defect.NO_SUCH_DAY ? "1985-02-30" : person.born().toString(),
                person.woman() ? "female" : "male",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "");
    }

    /** The letters that fonts of the nineties showed as the six Tajik ones. */
    private static String inOldFont(String name) {
        return name.replace('ҷ', 'љ')
                .replace('ҳ', 'њ')
                .replace('қ', 'ќ')
                .replace('ғ', 'ѓ')
                .replace('ӣ', 'ї')
                .replace('ӯ', 'ў')
                .replace('Ҷ', 'Љ')
                .replace('Ҳ', 'Њ')
                .replace('Қ', 'Ќ')
                .replace('Ғ', 'Ѓ');
    }

    private static String name(Map<String, String> names, String language) {
        return names.getOrDefault(language, "");
    }

    private static List<String> header(String columns) {
        return List.of(columns.split(","));
    }
}
