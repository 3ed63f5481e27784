package tj.omuzgor.identity.merge;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.identity.teacher.TeacherEntries;
import tj.omuzgor.platform.page.Cursor;

/**
 * The statement of a page of pairs that may be one person, in the order of the birth date and the two ids. Whom a registrar could not
 * merge is not proposed to her.
 *
 * @param here the schools of one of the two; null stands for everywhere
 * @param there the schools of the other one; null stands for everywhere
 */
record CandidateSql(@Nullable Set<UUID> here, @Nullable Set<UUID> there) {

    /** Names of one person, differently written, are this close; docs/decisions/0031 has the measurement. */
    static final double CLOSE = 0.45;

    /** A telephone number that more teachers gave is an office's. */
    private static final int MOST_SHARING = 4;

    /** Whom an entry counts as. */
    private static final String PERSON =
            "coalesce((select x.person_id from alias x where x.teacher_id = %1$s.id), %1$s.id)";

    /**
     * Pairs that nobody judged: they count as two persons, and nobody said that they are, by whichever of their ids. Asked last, for it costs
     * most.
     */
    private static final String OPEN = """
            %s <> %s
            and not exists (
              select from merge_dismissal d
              where d.teacher_id = any(ids_of_people(array[a.id])) and d.other_id = any(ids_of_people(array[b.id]))
                 or d.teacher_id = any(ids_of_people(array[b.id])) and d.other_id = any(ids_of_people(array[a.id])))
            """.formatted(PERSON.formatted("a"), PERSON.formatted("b"));

    /**
     * In the order of birth dates, so that a page ends where it is full. Close names share the beginning of a part; asking for that first
     * spares nine of ten comparisons. CASE keeps the order in which the conditions are asked.
     */
    private static final String SAME_BIRTH_DATE = """
            select a.birth_date as day, a.id as first, b.id as second
            from (select t.id, t.birth_date, t.search_name, nullif(left(split_part(t.search_name, ' ', 1), 4), '') as family,
                         nullif(left(split_part(t.search_name, ' ', 2), 4), '') as given,
                         nullif(left(split_part(t.search_name, ' ', 3), 4), '') as patronymic
                  from teacher t where %%s order by t.birth_date, t.id offset 0) a
            join teacher b on b.birth_date = a.birth_date and %%s
            where case when strpos(b.search_name, a.family) > 0 or strpos(b.search_name, a.given) > 0
                            or strpos(b.search_name, a.patronymic) > 0
                  then similarity(a.search_name, b.search_name) >= %s and %s %%s end
            """.formatted(CLOSE, OPEN);

    private static final String SAME_PHONE = """
            select a.birth_date, a.id, b.id
            from teacher a join teacher b on b.phone = a.phone and %%s
            where a.phone is not null and %%s
              and case when b.id <> a.id
                  then (select count(*) from (select from teacher c where c.phone = a.phone limit %d) as sharing) <= %d and %s %%s end
            """.formatted(MOST_SHARING + 1, MOST_SHARING, OPEN);

    private static final String PAGE = """
            with %s found as materialized (
              select * from ((%s %s) union (%s %s)) as pairs order by day, first, second limit $2)
            select f.day, f.first, f.second, similarity(a.search_name, b.search_name) as similarity,
                   a.birth_date = b.birth_date as same_birth_date, coalesce(a.phone = b.phone, false) as same_phone
            from found f join teacher a on a.id = f.first join teacher b on b.id = f.second
            order by f.day, f.first, f.second
            """;

    /** The statement; what it asks for is added to the parameters. */
    String page(LocalDate today, @Nullable Cursor after, int limit, Tuple parameters) {
        parameters.addLocalDate(today).addInteger(limit);
        var places = places(parameters);
        var begin = Begin.of(after, parameters);
        var isHere = here == null ? "true" : "%s.id in (select teacher_id from here)";
        var ordered = begin.pairs() + " order by a.birth_date, a.id, b.id limit $2";
        return PAGE.formatted(
                places,
                SAME_BIRTH_DATE.formatted(isHere.formatted("t") + begin.walk(), pair(), kept()),
                ordered,
                SAME_PHONE.formatted(pair(), isHere.formatted("a"), kept()),
                ordered);
    }

    /** The day is asked for here too, since everywhere is no place on a day. */
    private String places(Tuple parameters) {
        return "today as (select $1::date), "
                + (here == null ? "" : posted("here", here, parameters))
                + (there == null ? "" : posted("there", there, parameters));
    }

    private static String posted(String name, Set<UUID> schools, Tuple parameters) {
        parameters.addArrayOfUUID(schools.toArray(UUID[]::new));
        return name + " as materialized (" + TeacherEntries.postedAt(parameters.size()) + "), ";
    }

    /** Each pair once: the lesser id first, or whoever is here where the other one is not. */
    private String pair() {
        if (here == null) {
            return "b.id > a.id";
        }
        return "b.id <> a.id and (b.id > a.id or b.id not in (select teacher_id from here))"
                + (there == null ? "" : " and b.id in (select teacher_id from there)");
    }

    /** Whom an entry counts as has to be kept too, wherever the entry itself is. */
    private String kept() {
        return there == null
                ? ""
                : "and %s in (select teacher_id from there) and %s in (select teacher_id from there)"
                        .formatted(PERSON.formatted("a"), PERSON.formatted("b"));
    }

    /** Where the page begins: for the walk of the index, and for the pairs. */
    private record Begin(String walk, String pairs) {
        /** In days from 1970; a cursor that was tampered with finds nothing. */
        private static final int FARTHEST = 1_000_000;

        static Begin of(@Nullable Cursor after, Tuple parameters) {
            if (after == null) {
                return new Begin("", "");
            }
            var day = LocalDate.ofEpochDay(Math.clamp(after.number(0), -FARTHEST, FARTHEST));
            parameters.addLocalDate(day).addUUID(after.uuid(1)).addUUID(after.uuid(2));
            var first = parameters.size() - 2;
            return new Begin(
                    " and (t.birth_date, t.id) >= ($%d, $%d)".formatted(first, first + 1),
                    " and (a.birth_date, a.id, b.id) > ($%d, $%d, $%d)".formatted(first, first + 1, first + 2));
        }
    }
}
