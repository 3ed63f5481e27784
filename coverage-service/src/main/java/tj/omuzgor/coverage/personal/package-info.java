/** What coverage-service holds of a person, for the export of personal data; and where persons are posted, which decides who else may ask. */
@NullMarked
package tj.omuzgor.coverage.personal;

import org.jspecify.annotations.NullMarked;
