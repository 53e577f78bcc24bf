package se.skolrutin.login;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Tells what an open page asks for by itself from what its person does. */
public final class ByItself {

    /** The header, of any value, that a page marks such a request with. */
    public static final String HEADER = "X-By-Itself";

    private ByItself() {}

    /** Whether no person is behind the request. A browser that follows events cannot mark that it does, but says what it takes. */
    public static boolean asked(HttpServletRequest request) {
        return request.getHeader(HEADER) != null
                || MediaType.TEXT_EVENT_STREAM_VALUE.equals(request.getHeader(HttpHeaders.ACCEPT));
    }
}
