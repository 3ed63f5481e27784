package tj.omuzgor.test.authorization;

/** Where a caller stands, seen from the thing that is asked for. */
public enum Place {
    /** At the thing's own center or unit; a teacher herself. */
    HERE("here"),
    /** At the country, which is above every unit and center. */
    COUNTRY("at the country"),
    /** At another center or another unit; another teacher. */
    ELSEWHERE("elsewhere");

    private final String word;

    Place(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
