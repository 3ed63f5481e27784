/**
 * Enrollments as people ask for and read them. A request made here is a fact like a record from a device;
 * what follows from it is derived by {@link tj.omuzgor.course.learning}.
 */
@NullMarked
package tj.omuzgor.course.enrollment;

import org.jspecify.annotations.NullMarked;
