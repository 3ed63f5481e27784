package tj.omuzgor.identity.roster.file;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static tj.omuzgor.identity.roster.file.Column.key;
import static tj.omuzgor.identity.roster.file.Column.mandatory;
import static tj.omuzgor.identity.roster.file.Column.optional;
import static tj.omuzgor.identity.roster.file.Rules.oneOf;
import static tj.omuzgor.identity.roster.file.Rules.someOf;
import static tj.omuzgor.identity.roster.file.Rules.sorted;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is taken of the OneRoster 1.2 CSV binding. Columns named {@code metadata.tj…} are ours, as the standard allows. */
final class OneRosterLayouts {
    private static final List<String> LEVEL_CODES =
            List.of("pre-primary", "primary", "lower-secondary", "upper-secondary");
    static final Rule LEVELS = someOf("import-level-unknown", LEVEL_CODES.toArray(String[]::new));
    static final Rule CATEGORY = oneOf("import-category-unknown", "second", "first", "highest");
    static final Rule YES_NO =
            oneOf("import-yes-no", Map.of("yes", "true", "no", "false", "true", "true", "false", "false"));
    static final Rule TEACHER_STATUS = oneOf("import-status-unknown", "active", "long-leave", "left");
    static final Rule SEX = oneOf("import-sex-unknown", "female", "male");

    private static final Rule STATUS = oneOf("import-status-unknown", "active", "tobedeleted");
    private static final Set<String> OF_EVERY_FILE = Set.of("dateLastModified");

    static final Layout ORGS = new Layout(
            "orgs.csv",
            StagingTable.ORG,
            List.of(
                    key("id", "sourcedId", Rules.ID),
                    mandatory("status", "status", STATUS),
                    mandatory("name", "name", PlaceNames.TAJIK.required()),
                    mandatory(
                            "kind",
                            "type",
                            oneOf(
                                            "import-org-type",
                                            Map.of(
                                                    "national",
                                                    "country",
                                                    "state",
                                                    "region",
                                                    "district",
                                                    "district",
                                                    "local",
                                                    "district",
                                                    "school",
                                                    "school",
                                                    "department",
                                                    "department"))
                                    .required()),
                    mandatory("code", "identifier", Rules.CODE),
                    mandatory("parent", "parentSourcedId", Rules.ID),
                    optional("name_ru", "metadata.tj.nameRu", PlaceNames.OTHER),
                    optional("name_en", "metadata.tj.nameEn", PlaceNames.OTHER),
                    optional("former_names", "metadata.tj.formerNames", PlaceNames.FORMER),
                    optional("emis", "metadata.tj.emisCode", Rules.OTHERS_NUMBER),
                    optional("geonames", "metadata.tj.geonamesId", Rules.OTHERS_NUMBER),
                    optional("osm", "metadata.tj.osmId", Rules.OTHERS_NUMBER),
                    optional("giga", "metadata.tj.gigaId", Rules.OTHERS_NUMBER),
                    optional(
                            "type",
                            "metadata.tj.schoolType",
                            oneOf(
                                    "import-school-type",
                                    "general",
                                    "gymnasium",
                                    "lyceum",
                                    "boarding",
                                    "special",
                                    "evening",
                                    "other")),
                    optional("locality", "metadata.tj.locality", oneOf("import-locality", "urban", "rural")),
                    optional("levels", "metadata.tj.levels", sorted(LEVELS, comparing(LEVEL_CODES::indexOf))),
                    optional("languages", "metadata.tj.languages", sorted(Rules.LANGUAGES, naturalOrder())),
                    optional(
                            "connectivity",
                            "metadata.tj.connectivity",
                            oneOf("import-connectivity", "none", "moderate", "good")),
                    optional("measured_on", "metadata.tj.connectivityMeasured", Rules.DAYS)),
            null,
            OF_EVERY_FILE,
            true);

    static final Layout USERS = new Layout(
            "users.csv",
            StagingTable.USER,
            List.of(
                    key("id", "sourcedId", Rules.ID),
                    mandatory("status", "status", STATUS),
                    mandatory("number", "identifier", Rules.NUMBER.required()),
                    mandatory("family", "familyName", Rules.PERSON.required()),
                    mandatory("given", "givenName", Rules.PERSON.required()),
                    mandatory("patronymic", "middleName", Rules.PERSON),
                    optional("phone", "sms", Rules.PHONE),
                    optional("family_latin", "metadata.tj.familyNameLatin", Rules.LATIN_PERSON),
                    optional("given_latin", "metadata.tj.givenNameLatin", Rules.LATIN_PERSON),
                    optional("patronymic_latin", "metadata.tj.middleNameLatin", Rules.LATIN_PERSON),
                    optional("subjects", "metadata.tj.subjects", Rules.SUBJECTS),
                    optional("languages", "metadata.tj.languages", Rules.LANGUAGES),
                    optional("levels", "metadata.tj.levels", LEVELS),
                    optional("category", "metadata.tj.category", CATEGORY),
                    optional("category_from", "metadata.tj.categoryFrom", Rules.DAYS),
                    optional("category_until", "metadata.tj.categoryUntil", Rules.DAYS),
                    optional("qualified", "metadata.tj.minimumQualification", YES_NO),
                    optional("teacher_status", "metadata.tj.status", TEACHER_STATUS),
                    optional("status_from", "metadata.tj.statusFrom", Rules.DAYS)),
            null,
            Set.of(
                    "dateLastModified",
                    "enabledUser",
                    "username",
                    "userIds",
                    "email",
                    "phone",
                    "agentSourcedIds",
                    "grades",
                    "password",
                    "userMasterIdentifier",
                    "resourceSourcedIds",
                    "preferredGivenName",
                    "preferredMiddleName",
                    "preferredFamilyName",
                    "primaryOrgSourcedId",
                    "pronouns"),
            true);

    static final Layout ROLES = new Layout(
            "roles.csv",
            StagingTable.ROLE,
            List.of(
                    key("id", "sourcedId", Rules.ID),
                    mandatory("status", "status", STATUS),
                    key("person", "userSourcedId", Rules.ID),
                    mandatory(
                            "is_primary",
                            "roleType",
                            oneOf("import-role-type", Map.of("primary", "true", "secondary", "false"))
                                    .required()),
                    mandatory("role", "role", Rules.ID.required()),
                    mandatory("from_day", "beginDate", Rules.DAYS),
                    mandatory("to_day", "endDate", Rules.DAYS),
                    mandatory("org", "orgSourcedId", Rules.ID.required())),
            null,
            Set.of("dateLastModified", "userProfileSourcedId"),
            true);

    static final Layout DEMOGRAPHICS = new Layout(
            "demographics.csv",
            StagingTable.DEMOGRAPHICS,
            List.of(
                    key("person", "sourcedId", Rules.ID),
                    mandatory("status", "status", STATUS),
                    mandatory("birth_date", "birthDate", Rules.DAYS),
                    mandatory("sex", "sex", SEX)),
            null,
            Set.of(
                    "dateLastModified",
                    "americanIndianOrAlaskaNative",
                    "asian",
                    "blackOrAfricanAmerican",
                    "nativeHawaiianOrOtherPacificIslander",
                    "white",
                    "demographicRaceTwoOrMoreRaces",
                    "hispanicOrLatinoEthnicity",
                    "countryOfBirthCode",
                    "stateOfBirthAbbreviation",
                    "cityOfBirth",
                    "publicSchoolResidenceStatus"),
            true);

    private OneRosterLayouts() {}
}
