package tj.omuzgor.bad.one;

import tj.omuzgor.bad.two.BadUtils;

/** Half of a cycle. */
public class BadRepository {
    BadUtils other = new BadUtils();
}
