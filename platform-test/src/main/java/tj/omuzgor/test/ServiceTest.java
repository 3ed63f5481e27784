package tj.omuzgor.test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A test against the running service with an empty PostgreSQL database, a Kafka node and signed tokens. Classes with this annotation
 * share one running service and its database, so each test makes rows of its own.
 *
 * <p>It is a stereotype because the framework makes beans of tests whose composed annotation stands beside them, and this one stands
 * in a library.
 */
@QuarkusTest
@WithTestResource(PostgresFixture.class)
@WithTestResource(KafkaFixture.class)
@WithTestResource(TokenFixture.class)
@Stereotype
@Dependent
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ServiceTest {}
