package se.skolrutin.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.skolrutin.access.Access;
import se.skolrutin.access.Secrecy;
import se.skolrutin.access.SecrecyZone;
import se.skolrutin.access.SecrecyZones;
import se.skolrutin.access.Viewer;
import se.skolrutin.notes.Notes;
import se.skolrutin.signals.SignalKind;
import se.skolrutin.signals.SignalRefused;
import se.skolrutin.signals.Signals;

/** The form for a concern about a pupil, open to everybody who works at the school. */
@Controller
@RequestMapping("/oro")
class ConcernPages {

    private final Signals signals;
    private final Notes notes;
    private final Access access;
    private final SecrecyZones zones;
    private final Words words;

    ConcernPages(Signals signals, Notes notes, Access access, SecrecyZones zones, Words words) {
        this.signals = signals;
        this.notes = notes;
        this.access = access;
        this.zones = zones;
        this.words = words;
    }

    @GetMapping({"", "/sok"})
    String choose(Model model) {
        return find("", model);
    }

    /** A post although it changes nothing: what is looked for is a name, which belongs in no address. */
    @PostMapping("/sok")
    String find(@RequestParam String sok, Model model) {
        Viewer viewer = colleague();
        model.addAttribute("asked", sok);
        model.addAttribute("found", signals.pupils(sok, viewer));
        model.addAttribute("mine", signals.handedInBy(viewer));
        model.addAttribute("told", notes.toldBy(viewer));
        return "concern";
    }

    @GetMapping("/{pupil}")
    String ask(@PathVariable UUID pupil, Model model) {
        return asked(pupil, ConcernForm.on(words.today()), SecrecyForm.open(), List.of(), model);
    }

    @PostMapping("/{pupil}")
    ModelAndView handIn(
            @PathVariable UUID pupil,
            @ModelAttribute ConcernForm form,
            @ModelAttribute("kept") SecrecyForm kept,
            RedirectAttributes flash,
            Model model) {
        Viewer viewer = colleague();
        access.writeAbout(viewer, pupil);
        List<String> wrong = form.wrong(words.today());
        if (kept.wrong(zones(pupil, viewer))) {
            wrong.add("zone");
        }
        if (!wrong.isEmpty()) {
            return new ModelAndView(
                    asked(pupil, form, kept, wrong, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        signals.handIn(form.signal(pupil, kept.secrecy()), viewer);
        flash.addFlashAttribute("done", "concern.done");
        return new ModelAndView("redirect:/oro");
    }

    @PostMapping("/tecken/{id}/ta-tillbaka")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable UUID arende,
            RedirectAttributes flash) {
        try {
            signals.withdraw(id, reason, colleague());
            flash.addFlashAttribute("done", "concern.withdrawn");
        } catch (SignalRefused refused) {
            if (refused.cause() == SignalRefused.Cause.ROLE) {
                throw refused;
            }
            flash.addFlashAttribute("refused", refused.getMessage());
            flash.addFlashAttribute("refusedIn", Language.SV.code());
        }
        return backTo(arende);
    }

    @PostMapping("/tecken/{id}/anpassning")
    String adapted(@PathVariable UUID id, @RequestParam UUID arende, RedirectAttributes flash) {
        signals.adapted(id, colleague());
        flash.addFlashAttribute("done", "concern.adapted");
        return backTo(arende);
    }

    private static String backTo(@Nullable UUID matter) {
        return matter == null ? "redirect:/oro" : "redirect:/arenden/" + matter;
    }

    /** A concern begins with the mentors, who would be given a task for what they may not know. */
    private List<SecrecyZone> zones(UUID pupil, Viewer viewer) {
        return zones.tellable(pupil, viewer).stream()
                .filter(zone -> new Secrecy(zone, false, null).isForMentors())
                .toList();
    }

    private String asked(UUID pupil, ConcernForm form, SecrecyForm kept, List<String> wrong, Model model) {
        Viewer viewer = colleague();
        access.readName(viewer, pupil);
        model.addAttribute("pupil", signals.pupil(pupil, viewer).orElseThrow(NotFound::new));
        model.addAttribute("form", form);
        model.addAttribute("kept", kept);
        model.addAttribute("zones", zones(pupil, viewer));
        model.addAttribute("wrong", wrong);
        model.addAttribute("kinds", SignalKind.handedIn());
        model.addAttribute("today", words.today());
        return "concern-new";
    }

    private Viewer colleague() {
        Viewer viewer = access.viewer();
        return Section.CONCERN.concerns(viewer) ? viewer : access.requireAny(Section.CONCERN.roles());
    }

    static HttpStatus status(SignalRefused refused) {
        return switch (refused.cause()) {
            case ROLE -> HttpStatus.FORBIDDEN;
            case MISSING -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
