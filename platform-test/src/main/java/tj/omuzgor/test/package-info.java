/**
 * What the tests of every service share: a database, a Kafka node and signed tokens that are really there, and the rules every
 * module keeps. Nothing here knows a service.
 */
@NullMarked
package tj.omuzgor.test;

import org.jspecify.annotations.NullMarked;
