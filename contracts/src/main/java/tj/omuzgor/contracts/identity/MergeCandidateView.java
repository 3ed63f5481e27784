package tj.omuzgor.contracts.identity;

import java.util.List;

/**
 * Two teachers who may be one person, with what is needed to judge. Each is shown as the registry holds her, whomever she counts as.
 *
 * @param similarity how alike the names are in either script, 0 to 1
 * @param samePhone whether both gave the same telephone number
 * @param reasons why they are proposed; never empty
 */
public record MergeCandidateView(
        TeacherRecordView first,
        TeacherRecordView second,
        double similarity,
        boolean samePhone,
        List<MergeReason> reasons) {}
