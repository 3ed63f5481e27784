package tj.omuzgor.standalone.roster;

import java.util.stream.Stream;

/**
 * The regions by published figures: 3,940 schools and 128,827 teachers in 2022, of them Sughd 962 and 37,610, Khatlon 1,386 and 47,202
 * (29,987 women). What is left is shared out by inhabitants; the other shares of women make the nation's lie between 65 and 72 per cent.
 */
enum Region {
    DUSHANBE("TJ-DU", 145, 12_600, 0.78, 0.62),
    SUGHD("TJ-SU", 962, 37_610, 0.72, 0.25),
    KHATLON("TJ-KT", 1_386, 47_202, 0.6353, 0.18),
    BADAKHSHAN("TJ-GB", 318, 5_400, 0.66, 0.14),
    SUBORDINATION("TJ-RA", 1_129, 26_015, 0.68, 0.15);

    private final String code;
    private final int schools;
    private final int teachers;
    private final double women;
    private final double otherLanguages;

    Region(String code, int schools, int teachers, double women, double otherLanguages) {
        this.code = code;
        this.schools = schools;
        this.teachers = teachers;
        this.women = women;
        this.otherLanguages = otherLanguages;
    }

    static Region of(String code) {
        return Stream.of(values())
                .filter(region -> region.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no region has the code " + code));
    }

    String code() {
        return code;
    }

    int schools() {
        return schools;
    }

    int teachers() {
        return teachers;
    }

    double women() {
        return women;
    }

    /** The share of schools that teach in another language beside or instead of Tajik. */
    double otherLanguages() {
        return otherLanguages;
    }
}
