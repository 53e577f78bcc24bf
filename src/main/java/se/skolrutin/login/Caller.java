package se.skolrutin.login;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a request comes from. One that was passed on, or that names another host, is not from this machine; one that a
 * browser sent for some page is not a program's.
 */
record Caller(boolean onThisMachine, boolean browser) {

    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    static Caller of(HttpServletRequest request) {
        boolean local = isLoopback(request.getRemoteAddr()) && LOCAL_NAMES.contains(request.getServerName());
        boolean passedOn = carriesAny(request, "Forwarded", "X-Forwarded-For", "X-Forwarded-Host");
        return new Caller(local && !passedOn, carriesAny(request, "Origin", "Sec-Fetch-Site"));
    }

    boolean programOnThisMachine() {
        return onThisMachine && !browser;
    }

    private static boolean carriesAny(HttpServletRequest request, String... headers) {
        return Stream.of(headers).anyMatch(header -> request.getHeader(header) != null);
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
