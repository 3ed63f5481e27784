/** What the tests of the gateway share: stubs that stand for the services, and the rules of the house. */
@NullMarked
package tj.omuzgor.gateway;

import org.jspecify.annotations.NullMarked;
