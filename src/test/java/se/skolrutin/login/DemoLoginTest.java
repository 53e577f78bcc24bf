package se.skolrutin.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.skolrutin.DemoTest;

/** On a real port: forged and forwarded requests behave otherwise there than in a mock. */
@DemoTest
class DemoLoginTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @Autowired
    Logins logins;

    @LocalServerPort
    int port;

    HttpClient browser;
    String person;

    @BeforeEach
    void openBrowser() {
        browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        person = logins.demoPeople().getFirst().staffId().toString();
    }

    @Test
    void logsInAsTheChosenPersonAndOutAgain() throws Exception {
        HttpResponse<String> in = post("/login", "person=" + person + "&_csrf=" + token(get("/login")));
        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(in.headers().firstValue("Location").orElseThrow()).endsWith("/");
        assertThat(in.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly")
                .contains("SameSite=Lax");

        HttpResponse<String> tasks = get("/uppgifter");
        assertThat(tasks.statusCode()).isEqualTo(200);
        post("/logout", "_csrf=" + token(tasks));
        assertThat(get("/uppgifter").statusCode()).isEqualTo(302);
    }

    @Test
    void refusesWhatWasPassedOnFromElsewhere() throws Exception {
        String body = "person=" + person + "&_csrf=" + token(get("/login"));
        HttpResponse<String> answer = send(request("/login")
                .header("X-Forwarded-For", "192.0.2.7")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login?nekad");
        assertThat(get("/uppgifter").statusCode()).isEqualTo(302);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private static String token(HttpResponse<String> page) {
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }
}
