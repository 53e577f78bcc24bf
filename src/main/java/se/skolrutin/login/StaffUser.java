package se.skolrutin.login;

import java.util.UUID;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** A member of staff who came in by the school's login server; the name is the staff id, as for every login. */
class StaffUser extends DefaultOidcUser {

    private static final long serialVersionUID = 1;

    private final UUID staffId;

    StaffUser(OidcUser user, UUID staffId) {
        super(user.getAuthorities(), user.getIdToken(), user.getUserInfo());
        this.staffId = staffId;
    }

    @Override
    public String getName() {
        return staffId.toString();
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && other instanceof StaffUser user && user.staffId.equals(staffId);
    }

    @Override
    public int hashCode() {
        return staffId.hashCode();
    }
}
