/**
 * The catalog: courses, their immutable published versions and the activities of these.
 * Publishing checks that a course is whole in every language it declares; nothing published ever changes.
 * Others read versions through {@link tj.omuzgor.course.catalog.CoursePlans}.
 */
@NullMarked
package tj.omuzgor.course.catalog;

import org.jspecify.annotations.NullMarked;
