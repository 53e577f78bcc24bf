package se.skolrutin.web;

import java.util.List;
import java.util.UUID;
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
import se.skolrutin.access.Viewer;
import se.skolrutin.notes.NoteKind;
import se.skolrutin.notes.Notes;
import se.skolrutin.signals.Signals;

/** Telling the mentor something, open to everybody who works at the school, and confirming that it was received. */
@Controller
@RequestMapping("/oro")
class NotePages {

    private final Notes notes;
    private final Signals signals;
    private final Access access;
    private final SecrecyZones zones;
    private final Words words;

    NotePages(Notes notes, Signals signals, Access access, SecrecyZones zones, Words words) {
        this.notes = notes;
        this.signals = signals;
        this.access = access;
        this.zones = zones;
        this.words = words;
    }

    @GetMapping("/{pupil}/beratta")
    String ask(@PathVariable UUID pupil, @RequestParam(defaultValue = "INFORMATION") NoteKind slag, Model model) {
        return asked(pupil, NoteForm.on(words.today(), slag), SecrecyForm.open(), List.of(), model);
    }

    @PostMapping("/{pupil}/beratta")
    ModelAndView tell(
            @PathVariable UUID pupil,
            @ModelAttribute("form") NoteForm form,
            @ModelAttribute("kept") SecrecyForm kept,
            RedirectAttributes flash,
            Model model) {
        Viewer viewer = colleague();
        access.writeAbout(viewer, pupil);
        List<String> wrong = form.wrong(words.today());
        if (kept.wrong(zones.tellable(pupil, viewer))) {
            wrong.add("zone");
        }
        if (!wrong.isEmpty()) {
            return new ModelAndView(
                    asked(pupil, form, kept, wrong, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        notes.tell(form.note(pupil, kept.secrecy()), form.givenKey(), viewer);
        if (kept.secrecy().isForMentors()) {
            flash.addFlashAttribute("done", "note.told");
        } else {
            flash.addFlashAttribute("done", "note.told.principal");
        }
        return new ModelAndView("redirect:/oro");
    }

    @GetMapping("/berattat/{id}")
    String read(@PathVariable UUID id, Model model) {
        model.addAttribute("note", notes.read(id, access.viewer()).orElseThrow(NotFound::new));
        return "note";
    }

    @PostMapping("/berattat/{id}/mottaget")
    String confirm(@PathVariable UUID id, RedirectAttributes flash) {
        notes.confirm(id, access.viewer());
        flash.addFlashAttribute("done", "note.confirmed");
        return "redirect:/oro/berattat/" + id;
    }

    private String asked(UUID pupil, NoteForm form, SecrecyForm kept, List<String> wrong, Model model) {
        Viewer viewer = colleague();
        access.readName(viewer, pupil);
        model.addAttribute("pupil", signals.pupil(pupil, viewer).orElseThrow(NotFound::new));
        model.addAttribute("form", form);
        model.addAttribute("kept", kept);
        model.addAttribute("zones", zones.tellable(pupil, viewer));
        model.addAttribute("wrong", wrong);
        model.addAttribute("today", words.today());
        return "note-new";
    }

    private Viewer colleague() {
        Viewer viewer = access.viewer();
        return Section.CONCERN.concerns(viewer) ? viewer : access.requireAny(Section.CONCERN.roles());
    }
}
