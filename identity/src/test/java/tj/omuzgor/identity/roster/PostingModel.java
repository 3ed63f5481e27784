package tj.omuzgor.identity.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.identity.roster.DrawnPerson.DrawnRole;

/** What the rules of imports say about postings, one person at a time and without haste. */
final class PostingModel {
    private final LocalDate today;
    private final boolean bulk;
    private final Predicate<String> covered;
    private final List<Post> before;
    private final List<Wish> wishes = new ArrayList<>();
    private final List<DrawnRole> deletions = new ArrayList<>();

    PostingModel(LocalDate today, boolean bulk, Predicate<String> covered, Set<Post> before) {
        this.today = today;
        this.bulk = bulk;
        this.covered = covered;
        this.before = before.stream()
                .sorted(Comparator.comparing(Post::from).thenComparing(post -> end(post.to())))
                .toList();
    }

    /** A posting that stands. */
    record Post(
            String school,
            boolean primary,
            LocalDate from,
            @Nullable LocalDate to) {
        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(end(to));
        }
    }

    private static final class Wish {
        final DrawnRole role;
        LocalDate from;

        @Nullable
        Post standing;

        Wish(DrawnRole role, LocalDate from) {
            this.role = role;
            this.from = from;
        }
    }

    /** The postings that stand after the file; null where it cannot be right. */
    @Nullable
    Set<Post> after(List<DrawnRole> roles) {
        for (var role : roles) {
            if (role.deleted()) {
                deletions.add(role);
            } else {
                wishes.add(new Wish(role, role.from() == null ? today : role.from()));
            }
        }
        wishes.forEach(this::findByDay);
        wishes.stream().filter(wish -> wish.role.from() == null).forEach(this::findWithoutDay);
        for (var wish : wishes) {
            wish.from = wish.standing == null ? wish.from : wish.standing.from();
        }
        return isRight() ? merged(roles) : null;
    }

    /** All that holds is over today, as far as the one who asks keeps it. */
    Set<Post> none() {
        var left = new java.util.HashSet<Post>();
        for (var post : before) {
            add(left, post, covered.test(post.school()) ? today : null);
        }
        return left;
    }

    private void findByDay(Wish wish) {
        var day = wish.role.from();
        if (day == null) {
            return;
        }
        for (var post : before) {
            if (isSame(wish.role, post) && post.from().equals(day)) {
                wish.standing = post;
            }
        }
        for (var post : before) {
            if (wish.standing == null
                    && isSame(wish.role, post)
                    && post.holdsOn(day)
                    && !isClaimed(wish, post.from(), day)) {
                wish.standing = post;
            }
        }
    }

    private boolean isClaimed(Wish asking, LocalDate from, LocalDate to) {
        return wishes.stream()
                .anyMatch(wish -> wish != asking
                        && excludes(wish, asking)
                        && wish.from.isBefore(to)
                        && from.isBefore(end(wish.role.to())));
    }

    private void findWithoutDay(Wish wish) {
        var candidates = before.stream()
                .filter(post -> isSame(wish.role, post)
                        && wishes.stream().noneMatch(other -> other.role.from() != null && post.equals(other.standing)))
                .toList();
        wish.standing = candidates.stream()
                .filter(post -> end(post.to()).equals(end(wish.role.to())))
                .findFirst()
                .or(() -> candidates.stream()
                        .filter(post -> end(post.to()).isAfter(today))
                        .findFirst())
                .orElse(null);
    }

    private boolean isRight() {
        for (var wish : wishes) {
            if (!wish.from.isBefore(end(wish.role.to()))
                    || wishes.stream()
                            .anyMatch(other -> other != wish
                                    && excludes(wish, other)
                                    && wish.from.isBefore(end(other.role.to()))
                                    && other.from.isBefore(end(wish.role.to())))) {
                return false;
            }
        }
        return before.stream().noneMatch(post -> madeRoom(post) != null && !covered.test(post.school()));
    }

    private Set<Post> merged(List<DrawnRole> roles) {
        var after = new java.util.HashSet<Post>();
        for (var wish : wishes) {
            after.add(new Post(wish.role.school(), wish.role.primary(), wish.from, wish.role.to()));
        }
        for (var post : before) {
            if (isNamed(post)) {
                continue;
            }
            var end = earlier(madeRoom(post), deleted(post));
            boolean forgotten = bulk && !post.primary() && !roles.isEmpty() && covered.test(post.school());
            add(after, post, forgotten ? earlier(end, today) : end);
        }
        return after;
    }

    private boolean isNamed(Post post) {
        return wishes.stream().anyMatch(wish -> post.equals(wish.standing));
    }

    /** When a primary posting that the file does not name has to end. */
    private @Nullable LocalDate madeRoom(Post post) {
        LocalDate end = null;
        for (var wish : wishes) {
            if (post.primary()
                    && wish.role.primary()
                    && !isNamed(post)
                    && wish.from.isBefore(end(post.to()))
                    && post.from().isBefore(end(wish.role.to()))) {
                end = earlier(end, wish.from);
            }
        }
        return end;
    }

    private @Nullable LocalDate deleted(Post post) {
        LocalDate end = null;
        for (var role : deletions) {
            var meant = before.stream()
                    .filter(one -> isSame(role, one)
                            && !isNamed(one)
                            && (role.from() == null ? end(one.to()).isAfter(today) : one.holdsOn(role.from())))
                    .min(Comparator.comparing(one -> !one.from().equals(role.from())));
            if (meant.isPresent() && meant.get().equals(post)) {
                end = earlier(end, earlier(role.to(), today));
            }
        }
        return end;
    }

    private static void add(Set<Post> posts, Post post, @Nullable LocalDate end) {
        var to = earlier(post.to(), end);
        if (post.from().isBefore(end(to))) {
            posts.add(new Post(post.school(), post.primary(), post.from(), to));
        }
    }

    private static boolean isSame(DrawnRole role, Post post) {
        return role.school().equals(post.school()) && role.primary() == post.primary();
    }

    private static boolean excludes(Wish one, Wish other) {
        return one.role.primary() == other.role.primary()
                && (one.role.primary() || one.role.school().equals(other.role.school()));
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    private static LocalDate end(@Nullable LocalDate day) {
        return day == null ? LocalDate.MAX : day;
    }
}
