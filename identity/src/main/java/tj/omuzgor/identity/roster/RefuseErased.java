package tj.omuzgor.identity.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import tj.omuzgor.identity.erased.ErasedNumbers;

/** Refuses rows that would bring back a person whose data was erased: an old file, or a system that has not heard of the order. */
@ApplicationScoped
class RefuseErased {

    private static final String REFUSE = """
            with refused as (
              update roster_person p set outcome = 'rejected', problem = 'import-person-erased'
              from roster_run r
              where p.outcome = 'created' and exists (select from erased_number)
                and (%s in (select hash from erased_number) or (r.scheme <> '' and %s in (select hash from erased_number)))
              returning p.line)
            insert into roster_problem select 'user', line, 'number', 'import-person-erased', null from refused
            """.formatted(
                    ErasedNumbers.digestOf(ErasedNumbers.registryScheme(), "p.number"),
                    ErasedNumbers.digestOf("r.scheme", "p.id"));

    private final ErasedNumbers erasedNumbers;

    RefuseErased(ErasedNumbers erasedNumbers) {
        this.erasedNumbers = erasedNumbers;
    }

    void refuse(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(REFUSE)) {
            statement.setBytes(1, erasedNumbers.outerPad());
            statement.setBytes(2, erasedNumbers.innerPad());
            statement.setBytes(3, erasedNumbers.outerPad());
            statement.setBytes(4, erasedNumbers.innerPad());
            statement.executeUpdate();
        }
    }
}
