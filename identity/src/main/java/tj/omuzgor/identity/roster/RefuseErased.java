package tj.omuzgor.identity.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import tj.omuzgor.identity.erased.ErasedNumbers;

/**
 * Refuses rows that would bring back a person whose data was erased: an old file, or a system that has not heard of the order. Of what an
 * import tells, nothing that stands in a row of hers is kept.
 */
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

    /**
     * A row is of whom its number or id names, in whichever file it stands, or the quoted cell itself, which may be a number that begins like
     * a formula. Only rows of which something is told are asked about, and only once somebody was erased.
     */
    private static final String FORGET =
            """
            with told as materialized (
              select p.file, p.line, h.tab, btrim(p.value, '=+-@'' ' || chr(9)) as value
              from roster_import_problem p left join (select distinct tab, file from roster_header) h on h.file = p.file
              where p.import_id = ? and p.value is not null and exists (select from erased_number)),
            row (file, line, number, id) as (
              select t.file, t.line, u.number, u.id from told t join roster_user u on u.line = t.line and u.tab = 'user' where t.tab = 'user'
              union select t.file, t.line, u.number, r.person from told t join roster_role r on r.line = t.line
                    left join roster_user u on u.id = r.person where t.tab = 'role'
              union select t.file, t.line, u.number, d.person from told t join roster_demographics d on d.line = t.line
                    left join roster_user u on u.id = d.person where t.tab = 'demographics'
              union select file, line, value, value from told),
            names (file, line, scheme, value) as materialized (
              select file, line, %1$s, number from row where number is not null
              union select file, line, coalesce((select nullif(scheme, '') from roster_run), %1$s), id from row where id is not null)
            update roster_import_problem p set value = null
            from (select distinct file, line from names n where %2$s in (select hash from erased_number)) e
            where p.import_id = ? and p.file = e.file and p.line = e.line and p.value is not null
            """.formatted(ErasedNumbers.registryScheme(), ErasedNumbers.digestOf("n.scheme", "n.value"));

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

    /** Forgets cells that an import quotes from rows of the erased, those included who were erased while it ran; it is the last to be told. */
    void forgetCells(Connection connection, UUID pending) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(ForgetEchoes.LOCK);
        }
        try (var statement = connection.prepareStatement(FORGET)) {
            statement.setObject(1, pending);
            statement.setBytes(2, erasedNumbers.outerPad());
            statement.setBytes(3, erasedNumbers.innerPad());
            statement.setObject(4, pending);
            statement.executeUpdate();
        }
    }
}
