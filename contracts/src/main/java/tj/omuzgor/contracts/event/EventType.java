package tj.omuzgor.contracts.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the topic and the versioned CloudEvents type of an event record. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

    /** The Kafka topic, {@code publisher.noun.vN}. */
    String topic();

    /** The CloudEvents {@code type}, {@code tj.omuzgor.publisher.what-happened.vN}. */
    String type();
}
