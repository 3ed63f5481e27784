/**
 * What a service answers while its database does not: a refusal that asks to come again, instead of a defect.
 * What was underway is rolled back or, where only the answer was lost, already done; to send it again has one effect.
 */
@NullMarked
package tj.omuzgor.platform.outage;

import org.jspecify.annotations.NullMarked;
