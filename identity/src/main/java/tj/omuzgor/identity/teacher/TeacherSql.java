package tj.omuzgor.identity.teacher;

/** The statements that read teachers. */
final class TeacherSql {

    /** The day asked for is always the first parameter. */
    private static final String COLUMNS = """
            select t.id, t.registry_number, t.family, t.given, t.patronymic, t.sex, t.birth_date, t.status, t.subjects, t.languages,
                   t.family_latin, t.given_latin, t.patronymic_latin, t.phone, t.levels, t.minimum_qualification, t.version,
                   (select p.school_id from posting p
                    where p.teacher_id = t.id and p.is_primary and p.withdrawn_at is null
                      and p.from_day <= $1 and (p.to_day is null or p.to_day > $1)) as school_id,
                   (select c.category from teacher_category c
                    where c.teacher_id = t.id and c.withdrawn_at is null
                      and c.from_day <= $1 and (c.to_day is null or c.to_day > $1)) as category,
                   (select coalesce(array_agg(x.teacher_id order by x.teacher_id), '{}') from alias x where x.person_id = t.id) as aliases
            from teacher t
            """;

    /** Postings that decide who may see a teacher: the present one, or the first one where it has not begun. */
    private static final String DECIDING = """
            p.is_primary and p.withdrawn_at is null and (p.to_day is null or p.to_day > $1)
            and (p.from_day <= $1 or not exists (
                 select from posting e
                 where e.teacher_id = p.teacher_id and e.is_primary and e.withdrawn_at is null and e.from_day < p.from_day))
            """;

    /** Locks whom an id stands for; nobody joins or leaves her meanwhile, since her aliases are locked before. */
    static final String LOCK = """
            select id from teacher where id = coalesce((select person_id from alias where teacher_id = $1), $1) for update
            """;

    static final String BY_IDS = COLUMNS + "where t.id = any($2) order by t.family, t.given, t.id";

    /** Whom the ids stand for, each once. */
    static final String PEOPLE = COLUMNS + """
            where t.id in (select coalesce(x.person_id, n.id) from unnest($2::uuid[]) as n (id) left join alias x on x.teacher_id = n.id)
            order by t.family, t.given, t.id
            """;

    /** The condition that a teacher stands for herself and was not erased. */
    static final String PERSON =
            "t.id not in (select teacher_id from alias) and t.id not in (select id from teacher where erased_at is not null)";

    /** Who was known otherwise before: those whose old entries satisfy conditions on {@code t}. */
    static final String FORMERLY =
            "select distinct x.person_id from alias x join teacher t on t.id = x.teacher_id where ";

    static final String DECIDING_SCHOOLS =
            "select p.teacher_id, p.school_id from posting p where p.teacher_id = any($2) and " + DECIDING;

    private TeacherSql() {}

    /** The statement of a page whose teachers a condition on {@code t} chooses; the last parameter is how many. */
    static String page(String condition, int limit) {
        return "with found as materialized (select t.id, t.family, t.given from teacher t where " + condition
                + " order by t.family, t.given, t.id limit $" + limit + ") "
                + COLUMNS + "join found f on f.id = t.id order by f.family, f.given, f.id";
    }

    /** The condition that some schools decide who sees a teacher. */
    static String atSchools(int parameter) {
        return "t.id in (" + postedAt(parameter) + ")";
    }

    /** The ids of those of whom some schools decide who sees them. */
    static String postedAt(int parameter) {
        return "select p.teacher_id from posting p where p.school_id = any($" + parameter + ") and " + DECIDING;
    }

    /** The condition that a part of the name is that of a pattern. */
    static String named(int parameter) {
        return "t.search_name like name_key($" + parameter + ")";
    }

    /** The condition that the registry or anybody else numbers a teacher so, or one who counts as her. */
    static String numbered(int parameter) {
        return """
                t.id in (
                  select coalesce(a.person_id, n.id)
                  from (select id from teacher where registry_number = $%1$d
                        union all select teacher_id from teacher_external_id x where x.value = $%1$d and x.withdrawn_at is null) n
                  left join alias a on a.teacher_id = n.id)
                """.formatted(parameter);
    }

    /** The condition that a teacher comes after another one in the order of names. */
    static String after(int first) {
        return "(t.family, t.given, t.id) > ($%d, $%d, $%d)".formatted(first, first + 1, first + 2);
    }
}
