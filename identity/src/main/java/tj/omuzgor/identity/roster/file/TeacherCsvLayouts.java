package tj.omuzgor.identity.roster.file;

import static tj.omuzgor.identity.roster.file.Column.constant;
import static tj.omuzgor.identity.roster.file.Column.key;
import static tj.omuzgor.identity.roster.file.Column.mandatory;
import static tj.omuzgor.identity.roster.file.Column.optional;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Our own CSV: a teacher and her postings in one row, which is read once for each table it fills. */
final class TeacherCsvLayouts {
    private static final String NUMBER = "registry_number";

    private static final List<Column> PERSON = List.of(
            key("id", NUMBER, Rules.NUMBER),
            mandatory("number", NUMBER, Rules.NUMBER),
            mandatory("family", "family", Rules.PERSON.required()),
            mandatory("given", "given", Rules.PERSON.required()),
            optional("patronymic", "patronymic", Rules.PERSON),
            optional("phone", "phone", Rules.PHONE),
            optional("family_latin", "family_latin", Rules.LATIN_PERSON),
            optional("given_latin", "given_latin", Rules.LATIN_PERSON),
            optional("patronymic_latin", "patronymic_latin", Rules.LATIN_PERSON),
            optional("subjects", "subjects", Rules.SUBJECTS),
            optional("languages", "languages", Rules.LANGUAGES),
            optional("levels", "levels", OneRosterLayouts.LEVELS),
            optional("category", "category", OneRosterLayouts.CATEGORY),
            optional("category_from", "category_from", Rules.DAYS),
            optional("category_until", "category_until", Rules.DAYS),
            optional("qualified", "minimum_qualification", OneRosterLayouts.YES_NO),
            optional("teacher_status", "status", OneRosterLayouts.TEACHER_STATUS),
            optional("status_from", "status_from", Rules.DAYS));

    private static final List<Column> BIRTH = List.of(
            key("person", NUMBER, Rules.NUMBER),
            mandatory("birth_date", "birth_date", Rules.DAYS.required()),
            mandatory("sex", "sex", OneRosterLayouts.SEX.required()));

    private static final List<Column> POSTING = List.of(
            key("person", NUMBER, Rules.NUMBER),
            constant("is_primary", "true"),
            constant("role", "teacher"),
            mandatory("from_day", "posted_from", Rules.DAYS.required()),
            mandatory("org", "school_code", Rules.CODE.required()));

    private static final List<Column> SECOND_POSTING = List.of(
            key("person", NUMBER, Rules.NUMBER),
            constant("is_primary", "false"),
            constant("role", "teacher"),
            optional("from_day", "second_posted_from", Rules.DAYS.required()),
            optional("org", "second_school_code", Rules.CODE.required()));

    static final List<Layout> ALL = List.of(
            new Layout("", StagingTable.USER, PERSON, null, headers(), true),
            new Layout("", StagingTable.DEMOGRAPHICS, BIRTH, null, Set.of(), false),
            new Layout("", StagingTable.ROLE, POSTING, null, Set.of(), false),
            new Layout("", StagingTable.ROLE, SECOND_POSTING, "second_school_code", Set.of(), false));

    /** Without the second posting, which fills a table that another one fills too. */
    static final List<Layout> FIRST_OF_EACH = ALL.subList(0, 3);

    private TeacherCsvLayouts() {}

    private static Set<String> headers() {
        var headers = new HashSet<String>();
        Stream.of(BIRTH, POSTING, SECOND_POSTING)
                .flatMap(List::stream)
                .map(Column::header)
                .forEach(headers::add);
        return headers;
    }
}
