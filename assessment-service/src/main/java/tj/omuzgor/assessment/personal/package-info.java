/** What assessment-service holds of a person, for the export of personal data. */
@NullMarked
package tj.omuzgor.assessment.personal;

import org.jspecify.annotations.NullMarked;
