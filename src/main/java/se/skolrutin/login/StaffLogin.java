package se.skolrutin.login;

import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Lets in who the school's login server vouches for and the roster knows. */
@Component
class StaffLogin extends OidcUserService {

    /** The error of a login that is right but nobody's here. */
    static final String UNKNOWN = "unknown_staff";

    private final StaffAccounts accounts;

    StaffLogin(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = super.loadUser(request);
        return accounts.of(user)
                .map(staffId -> new StaffUser(user, staffId))
                .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(UNKNOWN)));
    }
}
