package se.skolrutin.login;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import se.skolrutin.access.Access;
import se.skolrutin.access.Viewer;

/** Lets somebody at this machine be any member of staff, in demo mode and never else. */
@Component
class DemoLogin implements AuthenticationProvider {

    private final DemoMode demoMode;
    private final Access access;

    DemoLogin(DemoMode demoMode, Access access) {
        this.demoMode = demoMode;
        this.access = access;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        if (!demoMode.on() || !(asked.getDetails() instanceof Caller caller) || !caller.onThisMachine()) {
            throw new BadCredentialsException("Expected demo mode on this machine");
        }
        return access.staff(asked.getName())
                .map(DemoLogin::login)
                .orElseThrow(() -> new BadCredentialsException("Expected a member of staff"));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private static Authentication login(Viewer viewer) {
        List<SimpleGrantedAuthority> roles = viewer.roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.group()))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(
                viewer.staffId().toString(), null, roles);
    }
}
