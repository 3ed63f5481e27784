package tj.omuzgor.identity.staff;

import tj.omuzgor.contracts.identity.TeacherStatus;

/**
 * What statuses make of the grants of an account: the status of its own entry, the teacher it belongs to, and that of the person whom this
 * entry counts as. An entry that was not merged away is the person herself.
 *
 * <pre>
 *                     person active   person on long leave   person left
 * own entry active        hold               rest                rest
 *   on long leave         hold               rest                rest
 *   left                  hold               rest                end
 * </pre>
 *
 * What a merge alone would end rests, so that undoing the merge gives it back; what ended has to be given again.
 */
enum StatusEffect {
    /** They hold; those that rested are given again. */
    HOLD,
    /** They hold no longer, and come back. */
    REST,
    /** They hold no longer, for good. */
    END;

    static StatusEffect of(TeacherStatus own, TeacherStatus person) {
        return switch (person) {
            case ACTIVE -> HOLD;
            case LONG_LEAVE -> REST;
            case LEFT -> own == TeacherStatus.LEFT ? END : REST;
        };
    }
}
