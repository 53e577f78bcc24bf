package se.skolrutin.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who is logged in and asks for pages. */
class Person {

    private static final String HOME = "/uppgifter";
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"");

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private String token;

    Person(String address, UUID staffId) throws IOException, InterruptedException {
        this.address = address;
        this.token = token("/login");
        post("/login", "person=" + staffId);
        this.token = token(HOME);
    }

    String get(String path) throws IOException, InterruptedException {
        return sent(HttpRequest.newBuilder(URI.create(address + path)).build());
    }

    String post(String path, String form) throws IOException, InterruptedException {
        return sent(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-CSRF-TOKEN", token)
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    /** What the product says by itself, for as long as it is read. */
    InputStream events(String path) throws IOException, InterruptedException {
        HttpRequest asked = HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", "text/event-stream")
                .build();
        return checked(browser.send(asked, BodyHandlers.ofInputStream())).body();
    }

    /** The name and value of the cookie that says who this is. */
    HttpCookie session() {
        return cookies.getCookieStore().getCookies().getFirst();
    }

    private String token(String path) throws IOException, InterruptedException {
        Matcher found = CSRF.matcher(get(path));
        if (!found.find()) {
            throw new IllegalStateException("Expected a page with a token at " + path);
        }
        return found.group(1);
    }

    private String sent(HttpRequest request) throws IOException, InterruptedException {
        return checked(browser.send(request, BodyHandlers.ofString())).body();
    }

    private static <T> HttpResponse<T> checked(HttpResponse<T> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("Expected 200, got %d for %s".formatted(answer.statusCode(), answer.uri()));
        }
        return answer;
    }
}
