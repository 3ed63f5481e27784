package tj.omuzgor.platform.flow;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** An entity of the test application: Hibernate Reactive needs one. */
@Entity
public class Note {

    @Id
    UUID id;

    String text = "";

    /** For Hibernate. */
    protected Note() {}

    Note(UUID id, String text) {
        this.id = id;
        this.text = text;
    }
}
