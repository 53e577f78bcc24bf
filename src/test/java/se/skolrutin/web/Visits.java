package se.skolrutin.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;

/** Opens browser windows, each with somebody logged in. */
@TestComponent
class Visits {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** However busy the machine is. */
    private static final int PATIENCE_MILLIS = 30_000;

    private int port;
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    @EventListener
    void listen(WebServerInitializedEvent started) {
        if (started.getApplicationContext().getServerNamespace() == null) {
            port = started.getWebServer().getPort();
        }
    }

    /** A window in which that person is logged in. */
    Visit by(UUID person, Device device) {
        Visit visit = anonymous(device);
        visit.go("/login");
        visit.page()
                .locator("button[name=person][value='" + person + "']")
                .first()
                .dispatchEvent("click");
        visit.page().waitForURL(url -> !url.contains("/login"));
        return visit;
    }

    /** A window that runs no script, as where one has not loaded or may not. */
    Visit withoutScript(UUID person) {
        Visit visit = open(Device.PHONE.options().setJavaScriptEnabled(false));
        visit.go("/login");
        visit.page()
                .locator("button[name=person][value='" + person + "']")
                .first()
                .click();
        return visit;
    }

    Visit anonymous(Device device) {
        return open(device.options());
    }

    private Visit open(Browser.NewContextOptions options) {
        BrowserContext context = browser().newContext(options);
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        return new Visit(page, "http://127.0.0.1:" + port);
    }

    private synchronized Browser browser() {
        if (browser == null) {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
                            .setArgs(FLAGS));
        }
        return browser;
    }

    @PreDestroy
    synchronized void close() {
        if (playwright != null) {
            playwright.close();
        }
    }
}
