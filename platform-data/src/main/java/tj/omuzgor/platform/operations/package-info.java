/** What an administrator sees and does of the plumbing: dead letters, republish, health and metrics. */
@NullMarked
package tj.omuzgor.platform.operations;

import org.jspecify.annotations.NullMarked;
