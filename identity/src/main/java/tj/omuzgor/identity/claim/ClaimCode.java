package tj.omuzgor.identity.claim;

import java.security.SecureRandom;

/**
 * A one-time code: 15 random digits (50 bits) and one that makes mistypings visible (Luhn). Digits are the same on every keyboard, whichever
 * alphabet it has.
 */
record ClaimCode(String digits) {

    static final int LENGTH = 16;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int GROUP = 4;

    static ClaimCode random() {
        var digits = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH - 1L, 0, 10).forEach(digits::append);
        return new ClaimCode(digits.append(checkDigit(digits.toString())).toString());
    }

    /** The digits of what was typed. */
    static ClaimCode typed(String text) {
        return new ClaimCode(text.replaceAll("[^0-9]", ""));
    }

    /** Whether it can be a code at all; one mistyped digit or two swapped ones make it none. */
    boolean isWellFormed() {
        return digits.length() == LENGTH
                && checkDigit(digits.substring(0, LENGTH - 1)) == digits.charAt(LENGTH - 1) - '0';
    }

    /** As it is printed: in groups of four. */
    String printed() {
        var printed = new StringBuilder();
        for (int i = 0; i < digits.length(); i += GROUP) {
            printed.append(i == 0 ? "" : " ").append(digits, i, i + GROUP);
        }
        return printed.toString();
    }

    private static int checkDigit(String payload) {
        int sum = 0;
        for (int i = 0; i < payload.length(); i++) {
            int digit = payload.charAt(payload.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return (10 - sum % 10) % 10;
    }

    @Override
    public String toString() {
        return "ClaimCode[]";
    }
}
