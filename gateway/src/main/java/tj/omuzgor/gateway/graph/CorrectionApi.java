package tj.omuzgor.gateway.graph;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import tj.omuzgor.contracts.identity.TeacherRecordView;
import tj.omuzgor.gateway.client.Registry;
import tj.omuzgor.platform.caller.Roles;

/** Corrections of single teachers. A correction names the version it read, so that none is lost. */
@GraphQLApi
public class CorrectionApi {
    private final Registry registry;
    private final Lookups lookups;

    CorrectionApi(Registry registry, Lookups lookups) {
        this.registry = registry;
        this.lookups = lookups;
    }

    /** Corrects what the registry says of a teacher. */
    @Mutation
    @Description("Corrects what the registry says of a teacher; refused where she changed since that version was read")
    @RolesAllowed({Roles.REGISTRAR, Roles.ADMIN})
    public Uni<@NonNull Teacher> correctTeacher(@Id @NonNull String id, @NonNull TeacherCorrectionInput correction) {
        return At.argument(
                        "correction",
                        _ -> registry.teachers(teachers -> teachers.correct(Given.id(id, "/id"), correction.request())))
                .map(this::corrected);
    }

    /** Says where a teacher was and is posted. */
    @Mutation
    @Description("Says where a teacher was and is posted; what stands otherwise is withdrawn")
    @RolesAllowed({Roles.REGISTRAR, Roles.ADMIN})
    public Uni<@NonNull Teacher> correctPostings(@Id @NonNull String id, @NonNull PostingsCorrectionInput correction) {
        return At.argument(
                        "correction",
                        at -> registry.teachers(
                                teachers -> teachers.correctPostings(Given.id(id, "/id"), correction.request(at))))
                .map(this::corrected);
    }

    /** Says what a teacher's status is from a day on. */
    @Mutation
    @Description("Says what a teacher's status is from a day on; the grants of her accounts follow it")
    @RolesAllowed({Roles.REGISTRAR, Roles.ADMIN})
    public Uni<@NonNull Teacher> changeTeacherStatus(@Id @NonNull String id, @NonNull TeacherStatusInput status) {
        return At.argument(
                        "status",
                        _ -> registry.teachers(teachers -> teachers.setStatus(Given.id(id, "/id"), status.request())))
                .map(this::corrected);
    }

    private Teacher corrected(TeacherRecordView record) {
        lookups.records().put(record);
        return Teacher.of(record.teacher());
    }
}
