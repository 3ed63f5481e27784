package tj.omuzgor.identity.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.GrantChanged;
import tj.omuzgor.contracts.identity.GrantRequest;
import tj.omuzgor.contracts.identity.GrantView;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.identity.orgunit.Country;
import tj.omuzgor.platform.caller.HeldGrant;
import tj.omuzgor.platform.id.Ids;

/** A role of an account at a place. Its times are kept to the microsecond, as the database does, so that state and event agree. */
@Entity
@Table(name = "staff_grant")
class Grant {

    @Id
    private UUID id;

    @Column
    private String holder;

    @Column
    @Convert(converter = RoleText.class)
    private Role role;

    @Column
    private UUID unitId;

    @Column
    private Instant fromAt;

    @Column
    private @Nullable Instant toAt;

    @Column
    private String givenBy;

    /** Whether it ended because its holder is on leave. */
    @Column
    private boolean suspended;

    /** The end it had before; null where it had none. */
    @Column
    private @Nullable Instant resumesTo;

    @Version
    private int version;

    /** For Hibernate. */
    protected Grant() {}

    private Grant(String holder, Role role, UUID unitId, Instant from, @Nullable Instant to, String givenBy) {
        this.id = Ids.next();
        this.holder = holder;
        this.role = role;
        this.unitId = unitId;
        this.fromAt = from.truncatedTo(ChronoUnit.MICROS);
        this.toAt = to == null ? null : to.truncatedTo(ChronoUnit.MICROS);
        this.givenBy = givenBy;
    }

    static Grant asked(GrantRequest request, String givenBy) {
        return new Grant(request.holder(), request.role(), request.unitId(), request.from(), request.to(), givenBy);
    }

    /** One that holds already where people sign in. */
    static Grant held(String holder, HeldGrant held, Instant since) {
        return new Grant(holder, held.role(), held.unitId(), since, held.until(), holder);
    }

    UUID id() {
        return id;
    }

    String holder() {
        return holder;
    }

    Role role() {
        return role;
    }

    UUID unitId() {
        return unitId;
    }

    Instant from() {
        return fromAt;
    }

    @Nullable
    Instant to() {
        return toAt;
    }

    /** Ends it and answers whether that changed anything; one that never began ends where it would have. An end in the past stays. */
    boolean end(Instant at) {
        if (!endsAfter(at)) {
            return false;
        }
        var end = at.truncatedTo(ChronoUnit.MICROS);
        toAt = end.isBefore(fromAt) ? fromAt : end;
        return true;
    }

    /** Ends it until its holder is back. */
    void suspend(Instant at) {
        suspended = true;
        resumesTo = toAt;
        end(at);
    }

    /** Lets one that was never held wait until its holder is back. */
    void rest() {
        suspended = true;
        resumesTo = toAt;
        toAt = fromAt;
    }

    boolean isSuspended() {
        return suspended;
    }

    /** Ends the suspension for good and answers whether there was one. */
    boolean forgetSuspension() {
        boolean was = suspended;
        suspended = false;
        resumesTo = null;
        return was;
    }

    /** Ends the suspension and answers the grant that goes on; null where it would have ended by now. */
    @Nullable
    Grant resumed(Instant at) {
        var until = resumesTo;
        forgetSuspension();
        return until != null && !until.isAfter(at)
                ? null
                : new Grant(holder, role, unitId, at.isBefore(fromAt) ? fromAt : at, until, givenBy);
    }

    /** Whether nobody of those who administer the country does so for as long as it would. */
    boolean isLastAdministrator(List<Grant> administrators, Instant now) {
        return administersCountry()
                && holdsAt(now)
                && administrators.stream().noneMatch(other -> !other.id.equals(id) && other.spans(now, toAt));
    }

    /** Whether it holds all the time another span asks for. */
    boolean spans(Instant otherFrom, @Nullable Instant otherTo) {
        return !otherFrom.isBefore(fromAt) && (toAt == null || (otherTo != null && !otherTo.isAfter(toAt)));
    }

    /** Whether both hold at some instant. */
    boolean overlaps(Grant other) {
        return (toAt == null || toAt.isAfter(other.fromAt)) && (other.toAt == null || other.toAt.isAfter(fromAt));
    }

    /** Whether the suspended grant is to hold all the time another one asks for. */
    boolean promisesAllOf(Grant other) {
        return !other.fromAt.isBefore(fromAt)
                && (resumesTo == null || (other.toAt != null && !other.toAt.isAfter(resumesTo)));
    }

    /** Whether the suspended grant is to hold some of the time another one asks for. */
    boolean promisesSomeOf(Grant other) {
        return (resumesTo == null || resumesTo.isAfter(other.fromAt))
                && (other.toAt == null || other.toAt.isAfter(fromAt));
    }

    boolean holdsAt(Instant instant) {
        return !instant.isBefore(fromAt) && endsAfter(instant);
    }

    /** Whether it holds at some instant after this one; one that was ended before its beginning holds at none. */
    boolean endsAfter(Instant instant) {
        return toAt == null || (toAt.isAfter(instant) && toAt.isAfter(fromAt));
    }

    /** Whether it makes an administrator of the whole country. */
    boolean administersCountry() {
        return role == Role.ADMIN && unitId.equals(Country.ID);
    }

    GrantView view(@Nullable UUID teacherId) {
        return new GrantView(id, holder, teacherId, role, unitId, fromAt, toAt);
    }

    GrantChanged changed(@Nullable UUID teacherId) {
        return new GrantChanged(id, holder, teacherId, role, unitId, fromAt, toAt);
    }
}
