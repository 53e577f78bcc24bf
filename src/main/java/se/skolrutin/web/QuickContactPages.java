package se.skolrutin.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
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
import se.skolrutin.access.SecrecyZones;
import se.skolrutin.access.Subject;
import se.skolrutin.access.Viewer;
import se.skolrutin.contacts.Channel;
import se.skolrutin.contacts.Contacts;
import se.skolrutin.contacts.Topic;
import se.skolrutin.roster.Guardian;
import se.skolrutin.roster.Roster;

/** Writing down a contact in ten seconds: on a phone, with one thumb, right after the call. */
@Controller
@RequestMapping("/elever/{id}/kontakt")
class QuickContactPages {

    private final Contacts contacts;
    private final SecrecyZones zones;
    private final Access access;
    private final Roster roster;
    private final Clock clock;

    QuickContactPages(Contacts contacts, SecrecyZones zones, Access access, Roster roster, Clock clock) {
        this.contacts = contacts;
        this.zones = zones;
        this.access = access;
        this.roster = roster;
        this.clock = clock;
    }

    @GetMapping
    String ask(@PathVariable UUID id, @RequestParam(required = false) @Nullable Topic om, Model model) {
        List<Guardian> guardians = roster.guardiansOf(id);
        return asked(id, QuickContact.begun(om, guardians, clock), SecrecyForm.open(), Map.of(), guardians, model);
    }

    @PostMapping
    ModelAndView keep(
            @PathVariable UUID id,
            @ModelAttribute("form") QuickContact form,
            @ModelAttribute("kept") SecrecyForm kept,
            RedirectAttributes flash,
            Model model) {
        Viewer viewer = access.viewer();
        access.write(viewer, Subject.pupil(id));
        List<Guardian> guardians = roster.guardiansOf(id);
        Map<String, String> wrong = form.wrong(guardians, clock);
        if (kept.wrong(zones.writable(id, viewer))) {
            wrong.put("zone", "secrecy.wrong");
        }
        if (!wrong.isEmpty()) {
            return new ModelAndView(
                    asked(id, form, kept, wrong, guardians, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        contacts.log(id, form.givenKey(), form.contact(guardians, kept.secrecy(), clock), viewer);
        flash.addFlashAttribute("done", "contact.done");
        return new ModelAndView("redirect:/elever/" + id);
    }

    private String asked(
            UUID id,
            QuickContact form,
            SecrecyForm kept,
            Map<String, String> wrong,
            List<Guardian> guardians,
            Model model) {
        Viewer viewer = access.viewer();
        access.write(viewer, Subject.pupil(id));
        access.read(viewer, Subject.pupil(id));
        model.addAttribute("pupil", roster.pupil(id).orElseThrow(NotFound::new));
        model.addAttribute("guardians", guardians);
        model.addAttribute("homeKnown", access.mayKnowHome(viewer, id));
        model.addAttribute("form", form);
        model.addAttribute("kept", kept);
        model.addAttribute("wrong", wrong);
        model.addAttribute("topics", Topic.values());
        model.addAttribute("channels", Channel.values());
        model.addAttribute("zones", zones.writable(id, viewer));
        return "contact-new";
    }
}
