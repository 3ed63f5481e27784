/**
 * The one folder that holds everything a running system keeps: its version, secrets, ports, logs and run records.
 */
@NullMarked
package tj.omuzgor.standalone.data;

import org.jspecify.annotations.NullMarked;
