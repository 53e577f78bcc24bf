package se.skolrutin.web;

import java.time.LocalDate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The accessibility statement that the act on accessibility of digital public services (2018:1937) asks for. Open to
 * everybody, also to who cannot log in. Its texts and the day below change together.
 */
@Controller
@EnableConfigurationProperties(AccessibilitySettings.class)
class AccessibilityPage {

    private static final LocalDate ASSESSED = LocalDate.of(2026, 11, 22);

    private final AccessibilitySettings settings;

    AccessibilityPage(AccessibilitySettings settings) {
        this.settings = settings;
    }

    @GetMapping("/tillganglighet")
    String show(Model model) {
        model.addAttribute("organiser", settings.organiser());
        model.addAttribute("contact", settings.contact());
        model.addAttribute("assessed", ASSESSED);
        return "accessibility";
    }
}
