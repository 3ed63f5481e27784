/**
 * Erasure of a person's data on a lawful order: names, numbers, accounts, devices and grants go, what is counted stays under a pseudonym.
 * Every order leaves an entry that names nobody.
 */
@NullMarked
package tj.omuzgor.identity.erasure;

import org.jspecify.annotations.NullMarked;
