package tj.omuzgor.identity.staff;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.platform.caller.Roles;

/** A role is stored by the name that tokens spell. */
@Converter
class RoleText implements AttributeConverter<Role, String> {

    @Override
    public String convertToDatabaseColumn(Role role) {
        return Roles.nameOf(role);
    }

    @Override
    public Role convertToEntityAttribute(String name) {
        return Roles.named(name).orElseThrow(() -> new IllegalStateException("No role is named " + name));
    }
}
