package tj.omuzgor.platform.personal;

import java.util.List;

/** What a service holds of persons; a CDI bean. */
public interface PersonalSections {

    /** The sections, in the order they go out. */
    List<PersonalSection> sections();
}
