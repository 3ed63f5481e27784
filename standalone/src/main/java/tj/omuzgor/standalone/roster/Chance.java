package tj.omuzgor.standalone.roster;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Draws that depend on a seed and a place in the file only, so that each file of the zip can be written in a pass of its own. */
final class Chance {
    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;
    private static final long VERSION_4 = 0x0000_0000_0000_4000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final SplittableRandom random;

    private Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The draws of one of many things of a kind. */
    static Chance of(long seed, String kind, long index) {
        return new Chance((seed + 31L * kind.hashCode()) * GOLDEN_RATIO + index);
    }

    boolean happens(double share) {
        return random.nextDouble() < share;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    double gaussian() {
        return random.nextGaussian();
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** One of the items, as often as its weight says. */
    int weighted(int... weights) {
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        int left = random.nextInt(total);
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        throw new IllegalStateException("no weights");
    }

    UUID id() {
        return new UUID((random.nextLong() & ~0xF000L) | VERSION_4, (random.nextLong() >>> 2) | VARIANT);
    }
}
