/**
 * What this service knows of people: when a teacher was registered and left, her name for the roll, and the grants of staff with their dates.
 * A replica of what identity publishes; nothing of it is decided here.
 */
@NullMarked
package tj.omuzgor.course.registry;

import org.jspecify.annotations.NullMarked;
