package se.skolrutin.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.HttpCookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The tasklist on a phone that has never seen it, on slow 4G: 1.6 Mbit/s, 150 ms there and back, and a processor a
 * quarter as fast as this one.
 */
class PhoneProfile {

    private static final int ROUNDS = 5;
    private static final double FIRST_WITHIN = 2_000;
    private static final double SMALLER_THAN = 200;

    private final String address;

    PhoneProfile(String address) {
        this.address = address;
    }

    private record Visit(double millis, double kilobytes) {}

    void measure(Person person, Report report) {
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
            List<Visit> visits = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                visits.add(visit(browser, person.session()));
            }
            report.add(Result.of(
                            "first usable list on slow 4G",
                            median(visits.stream().mapToDouble(Visit::millis).toArray()),
                            "ms")
                    .atMost(FIRST_WITHIN));
            report.add(Result.of(
                            "bytes until then",
                            median(visits.stream().mapToDouble(Visit::kilobytes).toArray()),
                            "kB")
                    .atMost(SMALLER_THAN));
        }
    }

    private Visit visit(Browser browser, HttpCookie session) {
        try (BrowserContext phone = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true))) {
            phone.addCookies(List.of(new Cookie(session.getName(), session.getValue()).setUrl(address)));
            Page page = phone.newPage();
            CDPSession protocol = phone.newCDPSession(page);
            AtomicLong bytes = new AtomicLong();
            protocol.on(
                    "Network.loadingFinished",
                    event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
            protocol.send("Network.enable");
            protocol.send("Network.emulateNetworkConditions", slow4g());
            protocol.send("Emulation.setCPUThrottlingRate", number("rate", 4));
            long start = System.nanoTime();
            page.navigate(address + "/uppgifter", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            page.waitForFunction("() => window.htmx && document.querySelector('#lista .row a')");
            return new Visit((System.nanoTime() - start) / 1e6, bytes.get() / 1e3);
        }
    }

    private static JsonObject slow4g() {
        JsonObject conditions = number("latency", 150);
        conditions.addProperty("offline", false);
        conditions.addProperty("downloadThroughput", 1_600_000 / 8);
        conditions.addProperty("uploadThroughput", 750_000 / 8);
        return conditions;
    }

    private static JsonObject number(String name, int value) {
        JsonObject one = new JsonObject();
        one.addProperty(name, value);
        return one;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
