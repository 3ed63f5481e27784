package tj.omuzgor.gateway.graph;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Fields that lead to a teacher; one whom the caller does not see is absent. */
@GraphQLApi
public class TeacherFields {
    private static final String FIELD = "teacher";

    private final Lookups lookups;

    TeacherFields(Lookups lookups) {
        this.lookups = lookups;
    }

    /** The teacher of a grant. */
    @Name(FIELD)
    @Description("The teacher who holds it; absent where the account has none or the caller does not see her")
    public Uni<List<@Nullable Teacher>> ofGrants(@Source List<Grant> grants) {
        return teachers(grants.stream().<@Nullable UUID>map(Grant::teacherId).toList());
    }

    /** The teacher of a device. */
    @Name(FIELD)
    @Description("Whose device it is; absent where the caller does not see her")
    public Uni<List<@Nullable Teacher>> ofDevices(@Source List<Device> devices) {
        return teachers(devices.stream().<@Nullable UUID>map(Device::teacherId).toList());
    }

    /** The teacher of a claim code. */
    @Name(FIELD)
    @Description("Whose code it is; absent where the caller does not see her")
    public Uni<List<@Nullable Teacher>> ofCodes(@Source List<ClaimCode> codes) {
        return teachers(codes.stream().<@Nullable UUID>map(ClaimCode::teacherId).toList());
    }

    /** The person of a merge. */
    @Name("person")
    @Description("The person as she is now; absent where the caller does not see her")
    public Uni<List<@Nullable Teacher>> ofMerges(@Source List<Merge> merges) {
        return teachers(merges.stream().<@Nullable UUID>map(Merge::personId).toList());
    }

    private Uni<List<@Nullable Teacher>> teachers(List<@Nullable UUID> ids) {
        return lookups.teachers().list(ids).map(Absent.each(Teacher::of));
    }
}
