package tj.omuzgor.platform.app;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import tj.omuzgor.test.TokenFixture;

/** The running application and signed tokens, without a database. */
@QuarkusTest
@WithTestResource(TokenFixture.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface WithTokens {}
