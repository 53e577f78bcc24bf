package se.skolrutin.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/** What a page is looked at with. */
enum Device {
    PHONE(390, 844, ColorScheme.LIGHT),
    DESKTOP(1280, 900, ColorScheme.LIGHT),
    DARK_PHONE(390, 844, ColorScheme.DARK);

    private final int width;
    private final int height;
    private final ColorScheme scheme;

    Device(int width, int height, ColorScheme scheme) {
        this.width = width;
        this.height = height;
        this.scheme = scheme;
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setLocale("sv-SE")
                .setTimezoneId("Europe/Stockholm")
                .setHasTouch(width < 500);
    }
}
