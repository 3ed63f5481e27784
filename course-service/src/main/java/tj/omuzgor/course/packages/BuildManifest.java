package tj.omuzgor.course.packages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.course.Manifest;
import tj.omuzgor.contracts.course.ManifestFile;
import tj.omuzgor.contracts.course.SignedManifest;
import tj.omuzgor.course.catalog.CoursePlan;
import tj.omuzgor.course.catalog.CoursePlans;
import tj.omuzgor.course.content.MediaTypes;

/** Lists the files of a published version and signs the list. */
@ApplicationScoped
class BuildManifest {
    private static final String FILES = """
            select f.activity_id, f.language, f.name, f.role, f.sha256, c.bytes, c.media_type
            from activity a join activity_file f on f.activity_id = a.id join content c on c.sha256 = f.sha256
            where a.course_version_id = $1 order by a.position, f.position
            """;

    private final Pool pool;
    private final CoursePlans plans;
    private final ManifestKeys keys;
    private final ObjectMapper json;

    BuildManifest(Pool pool, CoursePlans plans, ManifestKeys keys, ObjectMapper json) {
        this.pool = pool;
        this.plans = plans;
        this.keys = keys;
        this.json = json;
    }

    /** Null where there is no such version. */
    Uni<@Nullable SignedManifest> of(UUID courseVersionId) {
        return plans.find(pool, List.of(courseVersionId)).chain(found -> {
            CoursePlan plan = found.get(courseVersionId);
            return plan == null
                    ? Uni.createFrom().<SignedManifest>nullItem()
                    : pool.preparedQuery(FILES)
                            .execute(Tuple.of(courseVersionId))
                            .map(rows -> signed(manifest(plan, files(rows))));
        });
    }

    private SignedManifest signed(Manifest manifest) {
        try {
            return new SignedManifest(manifest, keys.sign(json.writeValueAsString(manifest)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The manifest of " + manifest.courseVersionId() + " is not writable", e);
        }
    }

    private static Manifest manifest(CoursePlan plan, List<ManifestFile> files) {
        return new Manifest(
                plan.id(),
                plan.code(),
                plan.version(),
                plan.titles(),
                plan.activities(),
                files,
                plan.bytes(),
                Accessibility.of(plan, files),
                plan.publishedAt());
    }

    private static List<ManifestFile> files(RowSet<Row> rows) {
        List<ManifestFile> files = new ArrayList<>();
        rows.forEach(row -> files.add(new ManifestFile(
                row.getUUID("activity_id"),
                row.getString("language"),
                row.getString("name"),
                row.getString("role"),
                row.getString("sha256"),
                row.getLong("bytes"),
                MediaTypes.named(row.getString("media_type"), row.getString("name")))));
        return files;
    }
}
