package tj.omuzgor.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import tj.omuzgor.test.TokenFixture;

/** A test against the running gateway with signed tokens and stubs in place of the services. */
@QuarkusTest
@QuarkusTestResource(value = TokenFixture.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = StubServices.class, restrictToAnnotatedClass = true)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface GatewayTest {}
