package tj.omuzgor.standalone.roster;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Splits a whole number by weights without losing one: the method of largest remainders. */
final class Apportion {

    private Apportion() {}

    /**
     * Splits a total.
     *
     * @param least what each part gets before the weights count
     */
    static int[] split(int total, double[] weights, int least) {
        int rest = total - least * weights.length;
        if (rest < 0) {
            throw new IllegalArgumentException(total + " does not suffice for " + weights.length + " times " + least);
        }
        double sum = Arrays.stream(weights).sum();
        int[] parts = new int[weights.length];
        double[] remainders = new double[weights.length];
        int given = 0;
        for (int i = 0; i < parts.length; i++) {
            double exact = rest * weights[i] / sum;
            parts[i] = (int) exact;
            remainders[i] = exact - parts[i];
            given += parts[i];
        }
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -remainders[i])
                        .thenComparing(i -> i))
                .limit(rest - given)
                .forEach(i -> parts[i]++);
        for (int i = 0; i < parts.length; i++) {
            parts[i] += least;
        }
        return parts;
    }
}
