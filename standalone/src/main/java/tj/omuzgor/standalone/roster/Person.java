package tj.omuzgor.standalone.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A made-up teacher.
 *
 * @param id her {@code sourcedId}
 * @param phone with the prefix of the country; empty where none is known
 * @param category her qualification category; empty where she has none
 * @param minimumQualification {@code yes}, {@code no} or empty where it is not known
 * @param status {@code active} or {@code long-leave}
 * @param statusFrom first day of a leave
 */
record Person(
        UUID id,
        String number,
        String family,
        String given,
        String patronymic,
        boolean woman,
        LocalDate born,
        List<String> subjects,
        List<String> languages,
        List<String> levels,
        String phone,
        String category,
        String categoryFrom,
        String categoryUntil,
        String minimumQualification,
        String status,
        String statusFrom,
        List<Job> jobs) {
    Person {
        subjects = List.copyOf(subjects);
        languages = List.copyOf(languages);
        levels = List.copyOf(levels);
        jobs = List.copyOf(jobs);
    }

    /**
     * A posting.
     *
     * @param to first day on which it no longer holds; empty while open
     */
    record Job(UUID id, School school, boolean primary, LocalDate from, String to) {}
}
