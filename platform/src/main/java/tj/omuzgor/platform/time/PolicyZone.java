package tj.omuzgor.platform.time;

import java.time.ZoneId;

/** The zone in which a policy that speaks of days, months or years counts them. */
public final class PolicyZone {
    /** Tajikistan, UTC+5 the whole year. */
    public static final ZoneId DUSHANBE = ZoneId.of("Asia/Dushanbe");

    private PolicyZone() {}
}
