/**
 * The items of published assessments: what a teacher reads, and, apart from it, which choices are right. An item belongs to one
 * assessment and never changes.
 */
@NullMarked
package tj.omuzgor.assessment.item;

import org.jspecify.annotations.NullMarked;
