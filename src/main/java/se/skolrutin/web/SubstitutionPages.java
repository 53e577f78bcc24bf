package se.skolrutin.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.skolrutin.access.Access;
import se.skolrutin.access.SubstitutionRefused;
import se.skolrutin.access.Substitutions;
import se.skolrutin.access.Viewer;
import se.skolrutin.roster.Role;

/** Which mentors are away, from and to which day, and who stands in. */
@Controller
@RequestMapping("/vikarier")
class SubstitutionPages {

    static final Role[] OPEN_TO = {
        Role.MENTOR, Role.DEPUTY_PRINCIPAL, Role.PRINCIPAL, Role.COORDINATOR, Role.ADMINISTRATOR
    };

    private final Substitutions substitutions;
    private final Access access;
    private final Words words;

    SubstitutionPages(Substitutions substitutions, Access access, Words words) {
        this.substitutions = substitutions;
        this.access = access;
        this.words = words;
    }

    /** What was asked for; shown again where it was refused. */
    record Asked(@Nullable UUID away, @Nullable UUID substitute, LocalDate first, LocalDate last) {}

    @GetMapping
    String show(Model model) {
        LocalDate today = words.today();
        return shown(new Asked(null, null, today, today), model);
    }

    @PostMapping
    ModelAndView register(
            @RequestParam UUID borta,
            @RequestParam(required = false) @Nullable UUID vikarie,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate first,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate last,
            RedirectAttributes flash,
            Model model) {
        try {
            substitutions.register(borta, vikarie, first, last, access.requireAny(OPEN_TO));
        } catch (SubstitutionRefused refused) {
            model.addAttribute("refused", words.say(key(refused.cause())));
            String page = shown(new Asked(borta, vikarie, first, last), model);
            return new ModelAndView(page, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("done", "substitution.done");
        return new ModelAndView("redirect:/vikarier");
    }

    @PostMapping("/{id}/avsluta")
    String end(@PathVariable UUID id, RedirectAttributes flash) {
        if (!substitutions.end(id, access.requireAny(OPEN_TO))) {
            throw new NotFound();
        }
        flash.addFlashAttribute("done", "substitution.ended");
        return "redirect:/vikarier";
    }

    static String key(SubstitutionRefused.Cause cause) {
        return "substitution.wrong." + cause.name().toLowerCase();
    }

    private String shown(Asked asked, Model model) {
        Viewer viewer = access.requireAny(OPEN_TO);
        model.addAttribute("substitutions", substitutions.of(viewer));
        model.addAttribute("mentors", substitutions.mentors(viewer));
        model.addAttribute("substitutes", substitutions.substitutes(viewer));
        model.addAttribute("asked", asked);
        model.addAttribute("today", words.today());
        return "substitutions";
    }
}
