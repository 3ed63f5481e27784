package tj.omuzgor.identity.teacher;

/** The statements that read teachers. */
final class TeacherSql {

    /** The day asked for is always the first parameter. */
    private static final String COLUMNS = """
            select t.id, t.registry_number, t.family, t.given, t.patronymic, t.sex, t.birth_date, t.status, t.subjects, t.languages,
                   (select p.school_id from posting p
                    where p.teacher_id = t.id and p.is_primary and p.withdrawn_at is null
                      and p.from_day <= $1 and (p.to_day is null or p.to_day > $1)) as school_id
            from teacher t
            """;

    /** Postings that decide who may see a teacher: the present one, or the first one where it has not begun. */
    private static final String DECIDING = """
            p.is_primary and p.withdrawn_at is null and (p.to_day is null or p.to_day > $1)
            and (p.from_day <= $1 or not exists (
                 select from posting e
                 where e.teacher_id = p.teacher_id and e.is_primary and e.withdrawn_at is null and e.from_day < p.from_day))
            """;

    static final String BY_IDS = COLUMNS + "where t.id = any($2) order by t.family, t.given, t.id";

    static final String DECIDING_SCHOOLS =
            "select p.teacher_id, p.school_id from posting p where p.teacher_id = any($2) and " + DECIDING;

    private static final String BELOW = """
            with recursive below as (
              select id from place where id = any($8)
              union
              select c.id from place c join below b on c.parent_id = b.id)
            """;

    /** A statement of its own, not a condition on null, so that every plan of it may use the index on names. */
    private static final String MATCHING = "(t.search_name like name_fold($2) or t.registry_number = $3)";

    private static final String ANY_NAME = "$2::text is null and $3::text is null";

    private TeacherSql() {}

    /**
     * A page of teachers. Parameters: day, search pattern, registry number, the last row's family, given name and id, limit; within units
     * also these.
     */
    static String page(boolean everywhere, boolean searched) {
        return (everywhere ? "" : BELOW) + COLUMNS + "where " + (searched ? MATCHING : ANY_NAME) + """

                  and ($4::text is null or (t.family, t.given, t.id) > ($4, $5, $6::uuid))
                """
                + (everywhere ? "" : """
                  and t.id in (select p.teacher_id from posting p where p.school_id in (select id from below) and
                """ + DECIDING + ")\n")
                + "order by t.family, t.given, t.id limit $7";
    }
}
