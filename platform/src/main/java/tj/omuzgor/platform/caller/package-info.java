/** Who calls: the subject, teacher and grants of the verified token, and the roles that follow from them. */
@NullMarked
package tj.omuzgor.platform.caller;

import org.jspecify.annotations.NullMarked;
