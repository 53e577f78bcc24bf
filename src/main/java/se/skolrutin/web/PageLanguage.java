package se.skolrutin.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of a page: what its reader chose, kept with the person and looked up once a session; before the login, and
 * for who never chose, what was chosen in that browser; otherwise Swedish.
 */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
class PageLanguage implements LocaleResolver {

    static final String COOKIE = "sprak";

    private static final Logger log = LoggerFactory.getLogger(PageLanguage.class);
    private static final String KNOWN = PageLanguage.class.getName();

    private final PersonLanguages people;

    PageLanguage(PersonLanguages people) {
        this.people = people;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (!(request.getAttribute(KNOWN) instanceof Language)) {
            request.setAttribute(KNOWN, language(request));
        }
        return ((Language) request.getAttribute(KNOWN)).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        Language chosen = locale == null ? Language.SV : Language.of(locale);
        if (response != null) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(chosen, request));
        }
        reader().ifPresent(reader -> {
            people.keep(reader, chosen);
            remember(request, reader, chosen);
        });
        request.setAttribute(KNOWN, chosen);
    }

    private Language language(HttpServletRequest request) {
        return reader().map(reader -> languageOf(reader, request)).orElseGet(() -> chosenHere(request));
    }

    private Language languageOf(UUID reader, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(ofPerson(reader)) instanceof Language known) {
            return known;
        }
        try {
            Language language = people.of(reader).orElseGet(() -> chosenHere(request));
            remember(request, reader, language);
            return language;
        } catch (DataAccessException away) {
            log.warn("Expected to know in which language the page is read; shown as chosen in the browser", away);
            return chosenHere(request);
        }
    }

    private static void remember(HttpServletRequest request, UUID reader, Language language) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.setAttribute(ofPerson(reader), language);
        }
    }

    private static String ofPerson(UUID reader) {
        return KNOWN + "." + reader;
    }

    private static Language chosenHere(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return Arrays.stream(Language.values())
                .filter(language -> cookie != null && language.name().equals(cookie.getValue()))
                .findFirst()
                .orElse(Language.SV);
    }

    private static String cookie(Language chosen, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, chosen.name())
                .path(request.getContextPath() + "/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build()
                .toString();
    }

    /** Who is logged in; empty for nobody and for programs, whose names are no ids. */
    private static Optional<UUID> reader() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        try {
            return Optional.ofNullable(login).map(Authentication::getName).map(UUID::fromString);
        } catch (IllegalArgumentException noMemberOfStaff) {
            return Optional.empty();
        }
    }
}
