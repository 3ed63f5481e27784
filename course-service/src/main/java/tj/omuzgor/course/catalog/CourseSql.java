package tj.omuzgor.course.catalog;

/** The statements of the catalog. */
final class CourseSql {
    static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('course:' || $1, 0))";
    static final String NEWEST = """
            select c.id, c.newest_version_id, c.newest_version, v.digest
            from course c join course_version v on v.id = c.newest_version_id where c.code = $1
            """;
    static final String ADD_COURSE_AND_VERSION = """
            with written as (
              insert into course (id, code, subject, titles, summaries, languages, newest_version_id, newest_version, search)
              values ($1, $2, $3, $4::text::jsonb, $5::text::jsonb, $6, $7, $8, $9)
              on conflict (id) do update set subject = excluded.subject, titles = excluded.titles, summaries = excluded.summaries,
                languages = excluded.languages, newest_version_id = excluded.newest_version_id,
                newest_version = excluded.newest_version, search = excluded.search
              returning id)
            insert into course_version (id, course_id, version, digest, titles, summaries, languages, published_at)
            select $7, id, $8, $10, $4::text::jsonb, $5::text::jsonb, $6, $11 from written
            """;
    static final String ADD_ACTIVITIES = """
            insert into activity (id, course_version_id, position, key, kind, modality, titles, academic_minutes, planned, assessment_id)
            select id, $1, position, key, kind, modality, titles, "academicMinutes", planned, "assessmentId"
            from jsonb_to_recordset($2::text::jsonb) as t (id uuid, position int, key text, kind text, modality text, titles jsonb,
              "academicMinutes" int, planned int, "assessmentId" uuid)
            """;
    static final String ADD_FILES = """
            insert into activity_file (activity_id, language, name, role, sha256, position)
            select activity_id, language, name, role, sha256, position
            from jsonb_to_recordset($1::text::jsonb)
              as t (activity_id uuid, language text, name text, role text, sha256 text, position int)
            """;
    static final String LIST = """
            select id, code, subject, cast(titles as text) as titles, cast(summaries as text) as summaries, languages,
              newest_version_id, newest_version
            from course
            where ($1::text is null or $1 = any(languages))
              and not exists (select from unnest($2::text[]) as w (word) where position(word in search) = 0)
              and ($3::text is null or code collate "C" > $3)
            order by code collate "C" limit $4
            """;

    private CourseSql() {}
}
