package tj.omuzgor.coverage.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.certification.CertificateChanged;
import tj.omuzgor.contracts.course.CompletionChanged;
import tj.omuzgor.contracts.course.CompletionStatus;
import tj.omuzgor.contracts.coverage.Measure;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.contracts.identity.AliasChanged;
import tj.omuzgor.contracts.identity.DatedStatus;
import tj.omuzgor.contracts.identity.OrgUnitChanged;
import tj.omuzgor.contracts.identity.OrgUnitKind;
import tj.omuzgor.contracts.identity.Posting;
import tj.omuzgor.contracts.identity.TeacherChanged;
import tj.omuzgor.contracts.identity.TeacherStatus;
import tj.omuzgor.platform.time.PolicyZone;

/**
 * A small random country: a tree, teachers who move and turn out to be one, certificates that come and go, each subject in one to three
 * revisions.
 */
final class RandomCountry {

    private static final int DAYS = 400;
    private static final List<TeacherStatus> STATUSES =
            List.of(TeacherStatus.ACTIVE, TeacherStatus.ACTIVE, TeacherStatus.LONG_LEAVE, TeacherStatus.LEFT);

    private final Random random;
    private final LocalDate today;
    private final List<UUID> units = new ArrayList<>();
    private final List<UUID> schools = new ArrayList<>();
    private final List<UUID> courses = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private final List<LocalDate> turns = new ArrayList<>();
    private final List<Delivery> deliveries = new ArrayList<>();
    private final Map<String, Delivery> last = new HashMap<>();

    RandomCountry(Random random, LocalDate today) {
        this.random = random;
        this.today = today;
        tree();
        courses.forEach(course -> state(Facts.course(course), 1));
        List<UUID> teachers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            UUID teacher = UUID.randomUUID();
            teachers.add(teacher);
            revisions(revision -> state(teacher(teacher), revision));
        }
        // Some facts are about teachers who are never heard of.
        teachers.add(UUID.randomUUID());
        // Merges come and go, some in a row: the person named may be merged with another one.
        for (int i = 0; i < 15; i++) {
            UUID teacher = teachers.get(i);
            revisions(revision -> state(alias(teacher, teachers), revision));
        }
        for (int i = 0; i < 250; i++) {
            UUID id = UUID.randomUUID();
            UUID teacher = teachers.get(random.nextInt(teachers.size()));
            revisions(revision -> state(award(id, teacher), revision));
        }
        Collections.shuffle(deliveries, random);
    }

    UUID root() {
        return units.getFirst();
    }

    /** In random order, some of them twice. */
    List<Delivery> deliveries() {
        List<Delivery> all = new ArrayList<>(deliveries);
        deliveries.stream().filter(delivery -> random.nextInt(4) == 0).forEach(all::add);
        return all;
    }

    CoverageQuestion question() {
        return new CoverageQuestion(
                random.nextBoolean() ? Measure.CERTIFIED : Measure.COMPLETED,
                units.get(random.nextInt(units.size())),
                random.nextBoolean() ? null : courses.get(random.nextInt(courses.size())),
                random.nextInt(4) == 0 ? null : turningDay());
    }

    /** Counts one teacher after the other. */
    Tally count(CoverageQuestion question) {
        LocalDate day = question.asOf() == null ? today : question.asOf();
        Set<UUID> workforce = new HashSet<>();
        for (TeacherChanged teacher : states(TeacherChanged.class)) {
            if (!hadLeft(teacher, day)
                    && person(teacher.id()).equals(teacher.id())
                    && teacher.postings().stream().anyMatch(posting -> counts(posting, question.unit(), day))) {
                workforce.add(teacher.id());
            }
        }
        Set<UUID> satisfied = new HashSet<>(
                question.measure() == Measure.CERTIFIED
                        ? certified(question.course(), day)
                        : completed(question.course(), day));
        satisfied.retainAll(workforce);
        return new Tally(satisfied.size(), workforce.size());
    }

    private static boolean hadLeft(TeacherChanged teacher, LocalDate day) {
        List<DatedStatus> departures = teacher.absences().stream()
                .filter(absence -> absence.status() == TeacherStatus.LEFT)
                .toList();
        return departures.isEmpty()
                ? teacher.status() == TeacherStatus.LEFT
                : departures.stream()
                        .anyMatch(absence -> absence.withdrawnAt() == null
                                && !absence.from().isAfter(day)
                                && (absence.to() == null || absence.to().isAfter(day)));
    }

    private boolean counts(Posting posting, UUID unit, LocalDate day) {
        return posting.primary()
                && posting.withdrawnAt() == null
                && !posting.from().isAfter(day)
                && (posting.to() == null || posting.to().isAfter(day))
                && isSchoolUnder(posting.schoolId(), unit);
    }

    private boolean isSchoolUnder(UUID school, UUID unit) {
        Map<UUID, OrgUnitChanged> tree = new HashMap<>();
        states(OrgUnitChanged.class).forEach(known -> tree.put(known.id(), known));
        OrgUnitChanged place = tree.get(school);
        boolean isSchool = place != null && place.kind() == OrgUnitKind.SCHOOL;
        while (place != null && !place.id().equals(unit)) {
            place = place.parentId() == null ? null : tree.get(place.parentId());
        }
        return isSchool && place != null;
    }

    private Set<UUID> certified(@Nullable UUID course, LocalDate day) {
        Set<UUID> holders = new HashSet<>();
        for (CertificateChanged held : states(CertificateChanged.class)) {
            boolean revoked =
                    held.revokedAt() != null && !dayOf(held.revokedAt()).isAfter(day);
            if (!dayOf(held.issuedAt()).isAfter(day)
                    && !revoked
                    && (course == null || held.courseId().equals(course))) {
                holders.add(person(held.teacherId()));
            }
        }
        return holders;
    }

    private Set<UUID> completed(@Nullable UUID course, LocalDate day) {
        Set<UUID> learners = new HashSet<>();
        for (CompletionChanged done : states(CompletionChanged.class)) {
            if (done.status() == CompletionStatus.COMPLETED
                    && !dayOf(done.completedAt()).isAfter(day)
                    && (course == null || done.courseId().equals(course))) {
                learners.add(person(done.teacherId()));
            }
        }
        return learners;
    }

    /** Under whom a teacher counts, as is known today. */
    private UUID person(UUID teacher) {
        Delivery known = last.get(AliasChanged.class + teacher.toString());
        UUID person = known == null ? null : ((AliasChanged) known.state()).personId();
        return person == null ? teacher : person;
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, PolicyZone.DUSHANBE);
    }

    private <E> List<E> states(Class<E> type) {
        return last.values().stream()
                .map(Delivery::state)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private void tree() {
        UUID country = unit(null, OrgUnitKind.COUNTRY);
        for (int r = 0; r < 2; r++) {
            UUID region = unit(country, OrgUnitKind.REGION);
            for (int d = 0; d < 2; d++) {
                UUID district = unit(region, OrgUnitKind.DISTRICT);
                for (int s = 0; s < 3; s++) {
                    schools.add(unit(district, OrgUnitKind.SCHOOL));
                }
            }
        }
        // A school that nobody ever announces.
        schools.add(UUID.randomUUID());
    }

    private UUID unit(@Nullable UUID parent, OrgUnitKind kind) {
        UUID id = UUID.randomUUID();
        units.add(id);
        // An earlier state may have hung elsewhere.
        boolean moved = parent != null && random.nextInt(3) == 0;
        if (moved) {
            state(Facts.unit(id, units.get(random.nextInt(units.size())), kind), 1);
        }
        state(Facts.unit(id, parent, kind), moved ? 2 : 1);
        return id;
    }

    private TeacherChanged teacher(UUID id) {
        LocalDate from = day();
        LocalDate to = from.plusDays(random.nextInt(200));
        Posting first = Facts.posting(school(), from, to);
        Posting second = Facts.posting(school(), to, random.nextBoolean() ? null : to.plusDays(random.nextInt(200)));
        Posting other = new Posting(school(), false, from, null, Instant.EPOCH, null);
        Posting wrong = new Posting(school(), true, from, null, Instant.EPOCH, Instant.EPOCH);
        TeacherStatus status = STATUSES.get(random.nextInt(STATUSES.size()));
        return random.nextBoolean()
                ? Facts.teacher(id, status, first, second, other, wrong)
                : Facts.teacher(id, status, absences(), first, second, other, wrong);
    }

    private List<DatedStatus> absences() {
        LocalDate from = day();
        LocalDate to = random.nextBoolean() ? null : from.plusDays(1 + random.nextInt(100));
        Instant withdrawn = random.nextInt(4) == 0 ? Instant.EPOCH : null;
        return List.of(
                new DatedStatus(TeacherStatus.LONG_LEAVE, day(), null, Instant.EPOCH, null),
                new DatedStatus(TeacherStatus.LEFT, from, to, Instant.EPOCH, withdrawn));
    }

    private AliasChanged alias(UUID teacher, List<UUID> teachers) {
        return Facts.alias(teacher, random.nextInt(3) == 0 ? null : teachers.get(random.nextInt(teachers.size())));
    }

    private Event award(UUID id, UUID teacher) {
        UUID course = courses.get(random.nextInt(courses.size()));
        Instant at = instant();
        if (id.getLeastSignificantBits() % 2 == 0) {
            Instant revoked = random.nextInt(3) == 0 ? instant() : null;
            return Facts.certificate(id, teacher, course, at, revoked);
        }
        CompletionStatus status = random.nextInt(3) == 0 ? CompletionStatus.WITHDRAWN : CompletionStatus.COMPLETED;
        return Facts.completion(id, teacher, course, status, at);
    }

    /** A day on which something begins or ends, or the day before. */
    private LocalDate turningDay() {
        if (turns.isEmpty()) {
            states(TeacherChanged.class).stream()
                    .flatMap(teacher -> teacher.postings().stream())
                    .forEach(posting -> turn(posting.from(), posting.to()));
            states(TeacherChanged.class).stream()
                    .flatMap(teacher -> teacher.absences().stream())
                    .forEach(absence -> turn(absence.from(), absence.to()));
            states(CompletionChanged.class).forEach(done -> turn(dayOf(done.completedAt()), null));
            states(CertificateChanged.class)
                    .forEach(held ->
                            turn(dayOf(held.issuedAt()), held.revokedAt() == null ? null : dayOf(held.revokedAt())));
        }
        LocalDate day = turns.get(random.nextInt(turns.size())).minusDays(random.nextInt(2));
        return day.isAfter(today) ? today : day;
    }

    private void turn(LocalDate begins, @Nullable LocalDate ends) {
        turns.add(begins);
        if (ends != null) {
            turns.add(ends);
        }
    }

    private UUID school() {
        return schools.get(random.nextInt(schools.size()));
    }

    private LocalDate day() {
        return today.minusDays(random.nextInt(DAYS));
    }

    /** Half of them at the very edge of a day. */
    private Instant instant() {
        Instant midnight = day().atStartOfDay(PolicyZone.DUSHANBE).toInstant();
        return switch (random.nextInt(4)) {
            case 0 -> midnight;
            case 1 -> midnight.minusMillis(1);
            default -> midnight.plusSeconds(random.nextInt(86_400));
        };
    }

    private void revisions(LongConsumer revision) {
        int count = 1 + random.nextInt(3);
        for (long i = 1; i <= count; i++) {
            revision.accept(i);
        }
    }

    private void state(Event state, long revision) {
        Delivery delivery = new Delivery(state, revision);
        deliveries.add(delivery);
        last.put(state.getClass() + state.subject(), delivery);
    }
}
