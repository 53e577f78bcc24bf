package se.skolrutin.web;

import java.util.List;
import java.util.Objects;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.skolrutin.access.Access;
import se.skolrutin.access.NamedReaders;
import se.skolrutin.access.NamingRefused;
import se.skolrutin.access.Piece;
import se.skolrutin.access.Viewer;
import se.skolrutin.cases.Cases;

/** One thing that stands under a secrecy of its own, and whom the principal has let read a report of concern. */
@Controller
@RequestMapping("/handlingar/{id}")
class PiecePages {

    private final NamedReaders readers;
    private final Cases cases;
    private final FormAnswers forms;
    private final Access access;
    private final Words words;

    PiecePages(NamedReaders readers, Cases cases, FormAnswers forms, Access access, Words words) {
        this.readers = readers;
        this.cases = cases;
        this.forms = forms;
        this.access = access;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, Model model) {
        return shown(id, InsiderForm.from(words.today()), null, model);
    }

    @PostMapping("/lasare")
    ModelAndView name(
            @PathVariable UUID id, @ModelAttribute("given") InsiderForm given, RedirectAttributes flash, Model model) {
        if (!given.complete()) {
            return shown(id, given, "insider.missing", model);
        }
        try {
            boolean named = readers.name(
                    id,
                    Objects.requireNonNull(given.staff()),
                    Objects.requireNonNull(given.reason()),
                    Objects.requireNonNull(given.lastDay()),
                    access.viewer());
            if (!named) {
                throw new NotFound();
            }
        } catch (NamingRefused refused) {
            return shown(id, given, key(refused.cause()), model);
        }
        flash.addFlashAttribute("done", "piece.named.done");
        return new ModelAndView("redirect:/handlingar/" + id);
    }

    @PostMapping("/lasare/{reader}/avsluta")
    String end(@PathVariable UUID id, @PathVariable UUID reader, RedirectAttributes flash) {
        if (!readers.end(id, reader, access.viewer())) {
            throw new NotFound();
        }
        flash.addFlashAttribute("done", "piece.ended");
        return "redirect:/handlingar/" + id;
    }

    static String key(NamingRefused.Cause cause) {
        return "insider." + cause.name().toLowerCase();
    }

    private ModelAndView shown(UUID id, InsiderForm given, @Nullable String wrong, Model model) {
        Viewer viewer = access.viewer();
        Piece piece = readers.read(id, viewer).orElseThrow(NotFound::new);
        model.addAttribute("piece", piece);
        model.addAttribute("answers", answers(piece, viewer));
        model.addAttribute("readers", readers.of(piece));
        model.addAttribute("people", piece.mayName() ? readers.nameable(viewer) : List.of());
        model.addAttribute("given", given);
        model.addAttribute("today", words.today());
        model.addAttribute("wrong", wrong);
        return new ModelAndView(
                "piece", model.asMap(), wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private List<Answer> answers(Piece piece, Viewer viewer) {
        return piece.caseId() == null
                ? List.of()
                : cases.documents(piece.caseId(), viewer.staffId()).stream()
                        .filter(document -> document.id().equals(piece.id()))
                        .flatMap(document -> forms.named(document.formId()).answers(document.content()).stream())
                        .toList();
    }
}
