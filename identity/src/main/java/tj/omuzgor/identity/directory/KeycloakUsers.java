package tj.omuzgor.identity.directory;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import tj.omuzgor.platform.caller.HeldGrant;

/** Users in Keycloak's own shape. */
final class KeycloakUsers {
    private static final String TEACHER_ID = "teacher_id";
    private static final String GRANTS = "grants";

    private static final String MACHINE = "service-account-";

    private KeycloakUsers() {}

    /** Keycloak lists the accounts of clients among the users. */
    static boolean isAPerson(UserRepresentation user) {
        return user.getServiceAccountClientId() == null && !user.getUsername().startsWith(MACHINE);
    }

    /** The query for the users who are a teacher. */
    static String ofTeacher(UUID teacherId) {
        return TEACHER_ID + ":" + teacherId;
    }

    static DirectoryUser read(UserRepresentation user) {
        Map<String, List<String>> attributes = user.getAttributes() == null ? Map.of() : user.getAttributes();
        Long created = user.getCreatedTimestamp();
        return new DirectoryUser(
                user.getId(),
                user.getUsername(),
                teacherId(attributes.get(TEACHER_ID)),
                GrantTexts.read(attributes.get(GRANTS)),
                created == null ? Instant.EPOCH : Instant.ofEpochMilli(created));
    }

    static UserRepresentation written(NewUser user) {
        var written = new UserRepresentation();
        written.setUsername(user.username());
        written.setEnabled(true);
        written.setEmailVerified(true);
        written.setFirstName(user.given());
        written.setLastName(user.family());
        written.setRequiredActions(List.of());
        written.setAttributes(attributes(null, user.teacherId(), List.of()));
        var password = user.password();
        if (password != null) {
            written.setCredentials(List.of(credential(password)));
        }
        return written;
    }

    static CredentialRepresentation credential(String password) {
        var credential = new CredentialRepresentation();
        credential.setType(CredentialRepresentation.PASSWORD);
        credential.setValue(password);
        credential.setTemporary(false);
        return credential;
    }

    /** The present attributes with ours replaced. */
    static Map<String, List<String>> attributes(
            @Nullable Map<String, List<String>> present, @Nullable UUID teacherId, List<HeldGrant> grants) {
        Map<String, List<String>> attributes = present == null ? new HashMap<>() : new HashMap<>(present);
        attributes.put(TEACHER_ID, teacherId == null ? List.of() : List.of(teacherId.toString()));
        attributes.put(GRANTS, GrantTexts.write(grants));
        return attributes;
    }

    private static @Nullable UUID teacherId(@Nullable List<String> values) {
        if (values == null || values.isEmpty() || values.getFirst().isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(values.getFirst());
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
