/**
 * The golden path: a teacher learns offline, attends, is assessed, earns credit and holds a certificate that anyone verifies, and
 * the ministry's figure moves. Every step checks what it sees.
 */
@NullMarked
package tj.omuzgor.standalone.demo.path;

import org.jspecify.annotations.NullMarked;
