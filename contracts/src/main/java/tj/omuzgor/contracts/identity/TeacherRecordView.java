package tj.omuzgor.contracts.identity;

import java.util.List;

/** All the registry knows of one teacher over time, withdrawn entries included, in order of their start. */
public record TeacherRecordView(
        TeacherView teacher,
        List<Posting> postings,
        List<DatedStatus> absences,
        List<DatedCategory> categories,
        List<ExternalId> externalIds) {}
