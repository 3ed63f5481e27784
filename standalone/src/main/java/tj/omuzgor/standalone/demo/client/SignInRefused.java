package tj.omuzgor.standalone.demo.client;

/** Keycloak does not accept the user name or the password. */
public final class SignInRefused extends Unexpected {

    private static final long serialVersionUID = 1L;

    SignInRefused(String sentence) {
        super(sentence);
    }
}
