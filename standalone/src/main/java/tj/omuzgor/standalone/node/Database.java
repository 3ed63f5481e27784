package tj.omuzgor.standalone.node;

import tj.omuzgor.standalone.data.Secrets;

/** A database and the role that owns it, both of the same name. */
public record Database(String name, String password) {

    static Database of(String name, Secrets secrets) {
        return new Database(name, secrets.password("postgres-" + name));
    }
}
