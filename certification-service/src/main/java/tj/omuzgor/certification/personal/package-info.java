/** What certification-service holds of a person, for the export of personal data. */
@NullMarked
package tj.omuzgor.certification.personal;

import org.jspecify.annotations.NullMarked;
