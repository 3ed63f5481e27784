package tj.omuzgor.identity.roster;

import static tj.omuzgor.identity.roster.PeopleFile.cell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.identity.roster.PeopleFile.User;

/**
 * What a drawn file says of one person.
 *
 * @param userRows how often she stands among the users
 * @param misspelled whether her name has letters of another script
 */
record DrawnPerson(String name, int userRows, boolean misspelled, DrawnUser user, boolean born, List<DrawnRole> roles) {
    private static final List<String> SCHOOLS = List.of("one", "one", "two", "two", "three", "four");
    private static final List<String> STATUSES = List.of("", "", "", "active", "long-leave", "left");
    private static final List<String> CATEGORIES = List.of("", "", "second", "first");
    /** Days from today; the same ones come again and again, so that versions meet. */
    private static final List<Integer> DAYS = List.of(-2000, -1500, -800, -400, -100, -1, 0, 1, 30, 200);

    /** Cells of a user row; null where one is empty. */
    record DrawnUser(
            boolean deleted,
            String status,
            @Nullable LocalDate statusFrom,
            String category,
            @Nullable LocalDate categoryFrom,
            @Nullable LocalDate categoryUntil) {}

    /** A row of roles.csv. */
    record DrawnRole(
            String school,
            boolean primary,
            boolean deleted,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** Draws somebody; most of what is drawn can be right. */
    static DrawnPerson draw(Random random, String name, LocalDate today) {
        var roles = new ArrayList<>(primaries(random, today));
        while (random.nextInt(4) == 0) {
            roles.add(role(random, today, random.nextInt(6) == 0));
        }
        if (!roles.isEmpty() && random.nextInt(40) == 0) {
            roles.add(roles.getFirst());
        }
        int rows = random.nextInt(10) == 0 ? 0 : random.nextInt(40) == 0 ? 2 : 1;
        return new DrawnPerson(name, rows, random.nextInt(40) == 0, user(random, today), random.nextInt(15) > 0, roles);
    }

    private static DrawnUser user(Random random, LocalDate today) {
        var status = STATUSES.get(random.nextInt(STATUSES.size()));
        var category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
        var days = period(random, today);
        return new DrawnUser(random.nextInt(15) == 0, status, day(random, today), category, days.get(0), days.get(1));
    }

    /** Postings that follow each other, with a gap now and then. */
    private static List<DrawnRole> primaries(Random random, LocalDate today) {
        var roles = new ArrayList<DrawnRole>();
        int next = random.nextInt(DAYS.size());
        while (roles.isEmpty() ? random.nextInt(12) > 0 : next < DAYS.size() && random.nextInt(3) > 0) {
            var from = today.plusDays(DAYS.get(next));
            next += 1 + random.nextInt(4);
            boolean open = next >= DAYS.size();
            roles.add(new DrawnRole(
                    school(random),
                    true,
                    random.nextInt(9) == 0,
                    open && random.nextInt(3) == 0 ? null : from,
                    open || random.nextInt(5) == 0 ? null : today.plusDays(DAYS.get(next))));
            next += random.nextInt(4) == 0 ? 1 : 0;
        }
        return roles;
    }

    private static DrawnRole role(Random random, LocalDate today, boolean primary) {
        var days = period(random, today);
        return new DrawnRole(school(random), primary, random.nextInt(7) == 0, days.get(0), days.get(1));
    }

    private static String school(Random random) {
        return random.nextInt(60) == 0 ? "nowhere" : SCHOOLS.get(random.nextInt(SCHOOLS.size()));
    }

    /** Two days in their order, but for one in twenty; either may be missing. */
    private static List<@Nullable LocalDate> period(Random random, LocalDate today) {
        var from = day(random, today);
        var to = random.nextInt(2) == 0 ? null : day(random, today);
        boolean swap = from != null && to != null && to.isBefore(from) && random.nextInt(20) > 0;
        return swap ? Arrays.asList(to, from) : Arrays.asList(from, to);
    }

    private static @Nullable LocalDate day(Random random, LocalDate today) {
        if (random.nextInt(4) == 0) {
            return null;
        }
        return today.plusDays(random.nextInt(80) == 0 ? 500 : DAYS.get(random.nextInt(DAYS.size())));
    }

    boolean isAbsent() {
        return userRows == 0 && !born && roles.isEmpty();
    }

    void write(PeopleFile file) {
        for (int i = 0; i < userRows; i++) {
            if (misspelled) {
                file.userRow(name, "%s,,%s,Karimova,Лола,,,,,,".formatted(file.id(name), file.number(name)));
            } else {
                file.user(
                        name,
                        new User(
                                user.deleted() ? "tobedeleted" : "",
                                user.status(),
                                cell(user.statusFrom()),
                                user.category(),
                                cell(user.categoryFrom()),
                                cell(user.categoryUntil())));
            }
        }
        if (born) {
            file.born(name, "1985-03-08");
        }
        for (var role : roles) {
            file.role(
                    name,
                    role.deleted() ? "tobedeleted" : "",
                    role.primary() ? "primary" : "secondary",
                    role.school(),
                    cell(role.from()),
                    cell(role.to()));
        }
    }
}
