/** Credit policy as data: how many minutes make an academic hour and how many hours a credit, from which day on. */
@NullMarked
package tj.omuzgor.certification.policy;

import org.jspecify.annotations.NullMarked;
