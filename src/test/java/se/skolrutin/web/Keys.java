package se.skolrutin.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who has a keyboard and nothing else. */
record Keys(Visit visit) {

    /** More than lie on any page that is walked. */
    private static final int FAR = 400;

    private static final String AT = "selector => document.activeElement?.matches(selector) ?? false";

    /** Where the focus is, and empty where it is seen there: framed, and not wholly under something else. */
    private static final String HIDDEN = """
            () => {
                const at = document.activeElement;
                if (!at || at === document.body) return '';
                let framed = at;
                while (framed !== document.body) {
                    const { outlineStyle, outlineWidth, opacity } = getComputedStyle(framed);
                    const { width, height } = framed.getBoundingClientRect();
                    const shown = width > 2 && height > 2 && opacity !== '0';
                    if (shown && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) break;
                    framed = framed.parentElement;
                }
                if (framed === document.body) return 'no frame around ' + at.outerHTML.slice(0, 200);
                const { left, top, right, bottom } = framed.getBoundingClientRect();
                const seen = [0.1, 0.5, 0.9].some(across => [0.1, 0.5, 0.9].some(down => {
                    const there = document.elementFromPoint(left + (right - left) * across, top + (bottom - top) * down);
                    return there && (framed.contains(there) || there.contains(framed) && there !== document.body
                        && there !== document.documentElement);
                }));
                return seen ? '' : 'out of sight: ' + at.outerHTML.slice(0, 200);
            }""";

    Keys press(String key) {
        visit.page().keyboard().press(key);
        return this;
    }

    Keys type(String words) {
        visit.page().keyboard().type(words);
        return this;
    }

    /** Goes on with Tab until it is reached, and sees where the focus is all the way. */
    Keys to(String selector) {
        return walk("Tab", selector);
    }

    /** Goes back with Shift and Tab until it is reached. */
    Keys back(String selector) {
        return walk("Shift+Tab", selector);
    }

    Keys isAt(String selector) {
        assertThat(visit.find(selector)).isFocused();
        return this;
    }

    /** Follows what has the focus to another page. */
    Keys follow(String address) {
        press("Enter");
        visit.page().waitForURL(url -> url.matches(".*" + address));
        visit.page().waitForLoadState();
        return this;
    }

    private Keys walk(String key, String selector) {
        for (int step = 0; step < FAR; step++) {
            press(key);
            assertThat((String) visit.page().evaluate(HIDDEN))
                    .as("on the way to " + selector + " on " + visit.path())
                    .isEmpty();
            if ((Boolean) visit.page().evaluate(AT, selector)) {
                return this;
            }
        }
        throw new AssertionError("No key leads to " + selector + " on " + visit.path());
    }
}
