package se.skolrutin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Lets whoever looks at a page choose its language, and shows the page again. */
@Controller
class LanguagePage {

    private final LocaleResolver languages;

    LanguagePage(LocaleResolver languages) {
        this.languages = languages;
    }

    @PostMapping("/sprak")
    RedirectView choose(
            @RequestParam Language sprak,
            @RequestParam(defaultValue = "/") String till,
            RedirectAttributes flash,
            HttpServletRequest request,
            HttpServletResponse response) {
        languages.setLocale(request, response, sprak.locale());
        flash.addFlashAttribute("done", "language.done");
        RedirectView back = new RedirectView(isOurs(till) ? till : "/", true);
        back.setExpandUriTemplateVariables(false);
        return back;
    }

    /** A browser reads two slashes, of whichever kind, as another house's address. */
    private static boolean isOurs(String address) {
        return address.startsWith("/") && !address.startsWith("//") && address.indexOf('\\') < 0;
    }
}
