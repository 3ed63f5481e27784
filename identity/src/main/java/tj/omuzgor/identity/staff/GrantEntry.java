package tj.omuzgor.identity.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import tj.omuzgor.platform.id.Ids;

/** Who changed a grant, when and how, with the grant as it was then. */
@Entity
@Immutable
@Table(name = "grant_audit")
class GrantEntry {

    @Id
    private UUID id;

    @Column
    private UUID grantId;

    @Column
    private String action;

    @Column
    private String actor;

    @Column
    private Instant at;

    /** JSON as text: the driver would otherwise write a JSON string. */
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(read = "cast(state as text)", write = "cast(cast(? as text) as jsonb)")
    private String state;

    /** For Hibernate. */
    protected GrantEntry() {}

    GrantEntry(UUID grantId, String action, String actor, Instant at, String state) {
        this.id = Ids.next();
        this.grantId = grantId;
        this.action = action;
        this.actor = actor;
        this.at = at;
        this.state = state;
    }

    UUID id() {
        return id;
    }

    String action() {
        return action;
    }

    String actor() {
        return actor;
    }

    Instant at() {
        return at;
    }

    String state() {
        return state;
    }
}
