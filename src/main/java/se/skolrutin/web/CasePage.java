package se.skolrutin.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import se.skolrutin.access.Subject;
import se.skolrutin.access.Viewer;
import se.skolrutin.cases.CaseRefused;
import se.skolrutin.cases.Cases;
import se.skolrutin.contacts.Channel;
import se.skolrutin.contacts.Topic;
import se.skolrutin.escalation.Concerns;
import se.skolrutin.escalation.Decision;
import se.skolrutin.escalation.Escalation;
import se.skolrutin.escalation.Stage;
import se.skolrutin.roster.Guardian;
import se.skolrutin.roster.Roster;
import se.skolrutin.tasks.HandOvers;

/** One case: where it is, why, what has been done, and what somebody may do to it. */
@Controller
@RequestMapping("/arenden/{id}")
class CasePage {

    private final Cases cases;
    private final Access access;
    private final CaseOverviews overviews;
    private final HeardSignals heard;
    private final SecrecyZones zones;
    private final HandOvers handOvers;
    private final Roster roster;
    private final Escalation escalation;
    private final Concerns concerns;
    private final Words words;
    private final Clock clock;

    CasePage(
            Cases cases,
            Access access,
            CaseOverviews overviews,
            HeardSignals heard,
            SecrecyZones zones,
            HandOvers handOvers,
            Roster roster,
            Escalation escalation,
            Concerns concerns,
            Words words,
            Clock clock) {
        this.cases = cases;
        this.access = access;
        this.overviews = overviews;
        this.heard = heard;
        this.zones = zones;
        this.handOvers = handOvers;
        this.roster = roster;
        this.escalation = escalation;
        this.concerns = concerns;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        Viewer viewer = access.viewer();
        model.addAttribute("viewer", viewer);
        CaseOverview overview = overviews.of(id, viewer);
        model.addAttribute("overview", overview);
        model.addAttribute("heard", heard.in(overview, viewer));
        model.addAttribute("zones", zones.writable(overview.matter().pupilId(), viewer));
        model.addAttribute("others", handOvers.ofOthersIn(id, viewer));
        model.addAttribute("guardians", overview.guardians());
        model.addAttribute("topics", Topic.values());
        model.addAttribute("channels", Channel.values());
        if (!model.containsAttribute("form")) {
            Topic about = overview.matter().routine().topic();
            model.addAttribute("form", QuickContact.begun(about, overview.guardians(), clock));
            model.addAttribute("kept", SecrecyForm.open());
            model.addAttribute("wrong", Map.of());
        }
        return "case";
    }

    @PostMapping("/kontakter")
    ModelAndView contact(
            @PathVariable UUID id,
            @ModelAttribute("form") QuickContact form,
            @ModelAttribute("kept") SecrecyForm kept,
            RedirectAttributes flash,
            Model model) {
        Viewer viewer = access.viewer();
        UUID pupil = cases.find(id).orElseThrow(NotFound::new).pupilId();
        access.write(viewer, Subject.ofCase(id, pupil));
        List<Guardian> guardians = roster.guardiansOf(pupil);
        Map<String, String> wrong = form.wrong(guardians, clock);
        if (kept.wrong(zones.writable(pupil, viewer))) {
            wrong.put("zone", "secrecy.wrong");
        }
        model.addAttribute("wrong", wrong);
        if (!wrong.isEmpty()) {
            return new ModelAndView(show(id, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Secrecy secrecy = kept.secrecy();
        cases.logContact(id, form.givenKey(), form.contact(guardians, secrecy, clock), viewer.staffId());
        if (secrecy.isOrdinary()) {
            flash.addFlashAttribute("contactDone", "contact.done");
        } else {
            flash.addFlashAttribute("contactDone", "contact.done.secret");
        }
        return new ModelAndView("redirect:/arenden/" + id);
    }

    @PostMapping("/dokument/{document}/sekretess")
    String secrecy(
            @PathVariable UUID id,
            @PathVariable UUID document,
            @ModelAttribute("kept") SecrecyForm kept,
            RedirectAttributes flash) {
        if (kept.wrong(List.of(SecrecyZone.values()))) {
            flash.addFlashAttribute("refused", words.say("secrecy.wrong"));
        } else {
            cases.saySecrecy(id, document, kept.secrecy(), access.viewer().staffId());
            flash.addFlashAttribute("done", "secrecy.said");
        }
        return "redirect:/arenden/" + id;
    }

    @PostMapping("/steg")
    ModelAndView openStep(
            @PathVariable UUID id,
            @RequestParam Stage stage,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash,
            Model model) {
        try {
            cases.openStep(id, stage, access.viewer().staffId(), reason);
        } catch (CaseRefused refused) {
            model.addAttribute("asked", stage);
            model.addAttribute("stepReason", reason);
            return again(id, "stepRefused", refused, model);
        }
        flash.addFlashAttribute("done", "case.step.opened");
        return new ModelAndView("redirect:/arenden/" + id);
    }

    @PostMapping("/beslut/{decision}/igen")
    String takeAgain(@PathVariable UUID id, @PathVariable UUID decision, RedirectAttributes flash) {
        Decision taken = overviews.of(id, access.viewer()).decisions().stream()
                .filter(one -> one.id().equals(decision))
                .findFirst()
                .orElseThrow(NotFound::new);
        tellAgreement(taken, flash);
        return "redirect:/arenden/" + id;
    }

    private void tellAgreement(Decision taken, RedirectAttributes flash) {
        Optional<Decision> again = escalation.takeAgain(taken.id()).or(() -> concerns.takeAgain(taken.id()));
        if (again.isEmpty()) {
            flash.addFlashAttribute("refused", words.say("reasons.again.unknown"));
        } else if (again.get().agreesWith(taken)) {
            flash.addFlashAttribute("done", "reasons.again.same");
        } else {
            flash.addFlashAttribute("refused", words.say("reasons.again.differs"));
        }
    }

    @PostMapping("/aterkalla")
    ModelAndView withdraw(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String sure,
            RedirectAttributes flash,
            Model model) {
        model.addAttribute("withdrawReason", reason);
        if (sure == null) {
            return again(id, "withdrawRefused", words.say("withdraw.unsure"), HttpStatus.UNPROCESSABLE_CONTENT, model);
        }
        try {
            cases.withdraw(id, reason, access.viewer().staffId());
        } catch (CaseRefused refused) {
            return again(id, "withdrawRefused", refused, model);
        }
        flash.addFlashAttribute("done", "case.withdrawn");
        return new ModelAndView("redirect:/arenden/" + id);
    }

    private ModelAndView again(UUID id, String where, CaseRefused refused, Model model) {
        return again(id, where, words.refusal(refused), CasePages.status(refused), model);
    }

    /** The page once more with what was written, and a sentence where it was refused. */
    private ModelAndView again(UUID id, String where, String sentence, HttpStatus status, Model model) {
        model.addAttribute(where, sentence);
        return new ModelAndView(show(id, model), model.asMap(), status);
    }
}
