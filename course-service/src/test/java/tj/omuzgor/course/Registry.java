package tj.omuzgor.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.AliasChanged;
import tj.omuzgor.contracts.identity.OrgUnitChanged;
import tj.omuzgor.contracts.identity.OrgUnitKind;
import tj.omuzgor.contracts.identity.Posting;
import tj.omuzgor.contracts.identity.Sex;
import tj.omuzgor.contracts.identity.TeacherChanged;
import tj.omuzgor.contracts.identity.TeacherStatus;
import tj.omuzgor.contracts.text.LocalizedText;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.platform.time.PolicyZone;

/** States as the registry publishes them. */
public final class Registry {
    public static final UUID COUNTRY = UUID.fromString("01900000-0000-7000-8000-000000000000");
    public static final Instant REGISTERED = Instant.parse("2026-01-01T00:00:00Z");

    private Registry() {}

    public static OrgUnitChanged country() {
        return new OrgUnitChanged(COUNTRY, "TJ", null, OrgUnitKind.COUNTRY, text("Тоҷикистон"));
    }

    /** A region of the country. */
    public static OrgUnitChanged unit(UUID id) {
        return new OrgUnitChanged(id, "R-" + id, COUNTRY, OrgUnitKind.REGION, text("Вилоят"));
    }

    public static LocalizedText text(String tajik) {
        return new LocalizedText(Map.of("tg", tajik));
    }

    /** A teacher whose number follows from her id. */
    public static TeacherChanged teacher(UUID id) {
        return teacher(id, number(id));
    }

    public static TeacherChanged teacher(UUID id, String number) {
        return teacher(id, number, Ids.next(), null);
    }

    /** The same teacher at a school. */
    public static TeacherChanged posted(UUID id, UUID school) {
        return teacher(id, number(id), school, null);
    }

    /** The same teacher, who left at the midnight of Dushanbe that begins a day. */
    public static TeacherChanged leaver(UUID id, Instant midnight) {
        return teacher(id, number(id), Ids.next(), midnight);
    }

    private static TeacherChanged teacher(UUID id, String number, UUID school, @Nullable Instant left) {
        LocalDate to = left == null ? null : left.atZone(PolicyZone.DUSHANBE).toLocalDate();
        return new TeacherChanged(
                id,
                number,
                left == null ? TeacherStatus.ACTIVE : TeacherStatus.LEFT,
                Sex.FEMALE,
                1985,
                List.of(),
                List.of("tg"),
                List.of(new Posting(school, true, LocalDate.of(2020, 9, 1), to, REGISTERED, null)));
    }

    /** A teacher who counts as another; as herself again where there is none. */
    public static AliasChanged alias(UUID id, @Nullable UUID person) {
        return new AliasChanged(id, person);
    }

    /** As long as a number may be. */
    public static String number(UUID id) {
        return "T-" + id.toString().replace("-", "").substring(2);
    }
}
