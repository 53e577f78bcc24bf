package se.skolrutin.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One browser window on the product. */
record Visit(Page page, String address) implements AutoCloseable {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final List<String> CONTRAST = List.of("color-contrast");

    /** Brings back only what is at fault: all that is well would take longer to carry than to look at. */
    private static final String FAULTS = """
            chosen => axe.run(document, { runOnly: chosen, resultTypes: ['violations'] }).then(found =>
                found.violations.map(rule => rule.id + ': ' + rule.help + ' – '
                    + rule.nodes.slice(0, 4).map(node => node.html).join(' | ')))""";

    Response go(String path) {
        Response response = page.navigate(address + path);
        page.waitForLoadState(LoadState.LOAD);
        return response;
    }

    /** Waits until diagrams are drawn and forms are shown. */
    Visit settled() {
        page.waitForFunction("() => [...document.querySelectorAll('[data-diagram],[data-form]')]"
                + ".every(part => part.clientWidth === 0 || part.dataset.ready)");
        return this;
    }

    /** Everything that can be unfolded is, but the menus. */
    Visit unfolded() {
        page.locator("main details").evaluateAll("all => all.forEach(one => (one.open = true))");
        return settled();
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /** The first of those that hold the words. */
    Locator find(String selector, String words) {
        return page.locator(selector)
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    /** Waits for what the product works on in the background, however busy the machine is. */
    void awaits(String selector) {
        find(selector).waitFor(new Locator.WaitForOptions().setTimeout(120_000));
    }

    Visit press(String button) {
        page.getByRole(AriaRole.BUTTON, named(button)).first().click();
        return this;
    }

    /** Chooses one of a few by its word. */
    Visit picked(String word) {
        page.locator("label.pick")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + word + "\\s*$")))
                .first()
                .click();
        return this;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    /** Where the window is now. */
    String path() {
        return page.url().substring(address.length());
    }

    /** Looks for a pupil on a page that finds them by name. */
    Visit lookFor(String path, String words) {
        go(path);
        page.waitForResponse(
                answer -> answer.url().endsWith("/sok"), () -> find("#sok").pressSequentially(words));
        return this;
    }

    String heading() {
        return page.locator("h1").innerText();
    }

    /** Nothing that axe finds fault with, and nothing wider than the window. */
    void isAccessible() {
        assertFlawless("tag", RULES);
        fits();
    }

    /** Nothing wider than the window. */
    void fits() {
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                .as("wider than the window: " + page.url())
                .isLessThanOrEqualTo(0);
    }

    /** Every text has contrast enough also where the person prefers dark colours. */
    void isReadableInTheDark() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertFlawless("rule", CONTRAST);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /**
     * Looks at a page that is there as a whole: of a long one the top is seen while the rest is still on its way. The page
     * keeps axe, which is half a megabyte, from one look to the next.
     */
    private void assertFlawless(String type, List<String> chosen) {
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        if (!(Boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate("() => {" + AxeBuilder.getAxeScript() + "}");
        }
        assertThat((List<?>) page.evaluate(FAULTS, Map.of("type", type, "values", chosen)))
                .as(page.url())
                .isEmpty();
    }

    /** Kept where asked for with {@code -Dpictures=true}. */
    void picture(String name) {
        if (!Boolean.getBoolean("pictures")) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        page.context().close();
    }
}
