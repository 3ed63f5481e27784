/**
 * Tests of the whole system: real PostgreSQL, Kafka and Keycloak, the services as they are packaged, and clients that know only the
 * gateway's contract.
 */
@NullMarked
package tj.omuzgor.systemtests;

import org.jspecify.annotations.NullMarked;
