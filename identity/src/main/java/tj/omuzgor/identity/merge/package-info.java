/**
 * Teachers whom the registry holds twice. Decisions that two are one person are kept for ever; whom everybody counts as is a function of
 * those in force, so that taking one back gives exactly what the others say. Pairs that look alike are proposed for a decision.
 */
@NullMarked
package tj.omuzgor.identity.merge;

import org.jspecify.annotations.NullMarked;
