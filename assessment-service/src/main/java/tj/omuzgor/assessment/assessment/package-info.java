/**
 * Publishing assessments. An assessment never changes: new content under a code is a new assessment with the next version, the same
 * content is the one that is there already.
 */
@NullMarked
package tj.omuzgor.assessment.assessment;

import org.jspecify.annotations.NullMarked;
