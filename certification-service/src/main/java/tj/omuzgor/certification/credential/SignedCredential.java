package tj.omuzgor.certification.credential;

/**
 * A credential in its two signed forms.
 *
 * @param embedded JSON with a Data Integrity proof
 * @param jwt the same as a compact JSON Web Token
 */
record SignedCredential(String embedded, String jwt) {}
