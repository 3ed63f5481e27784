package tj.omuzgor.contracts.sync;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the kind of record whose {@code data} a record class describes, and the one service that owns the kind. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RecordKind {

    /** The {@code kind} of the record, such as {@code activity.progressed}. */
    String value();

    /** The module that owns the kind. */
    String service();

    /** Members of the record that this kind cannot be without, although records in general can. */
    String[] requires() default {};

    /** Members of the data of which one at least is there; none named means no such rule. */
    String[] dataHasOneOf() default {};
}
