package tj.omuzgor.identity.teacher;

import java.util.List;
import tj.omuzgor.contracts.identity.DatedCategory;
import tj.omuzgor.contracts.identity.DatedStatus;
import tj.omuzgor.contracts.identity.ExternalId;
import tj.omuzgor.contracts.identity.Posting;
import tj.omuzgor.contracts.identity.TeacherRecordView;

/** What the registry knows of a teacher over time. */
record TeacherHistory(
        List<Posting> postings,
        List<DatedStatus> absences,
        List<DatedCategory> categories,
        List<ExternalId> externalIds) {

    TeacherRecordView view(Teacher teacher) {
        return new TeacherRecordView(teacher.view(), postings, absences, categories, externalIds);
    }
}
