package se.skolrutin.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.skolrutin.access.Access;
import se.skolrutin.calendar.Term;
import se.skolrutin.escalation.SchoolLadders;
import se.skolrutin.roster.Roster;
import se.skolrutin.whatif.Comparison;
import se.skolrutin.whatif.TriedLadder;
import se.skolrutin.whatif.WhatIf;
import se.skolrutin.whatif.WhatIfRun;

/** Trying another ladder on a term that has been: choosing, watching, and reading what it would have meant. */
@Controller
@RequestMapping("/tank-om")
class WhatIfPages {

    private final WhatIf whatIf;
    private final SchoolLadders ladders;
    private final Roster roster;
    private final Access access;
    private final Words words;

    WhatIfPages(WhatIf whatIf, SchoolLadders ladders, Roster roster, Access access, Words words) {
        this.whatIf = whatIf;
        this.ladders = ladders;
        this.roster = roster;
        this.access = access;
        this.words = words;
    }

    @GetMapping
    String choose(Model model) {
        model.addAttribute("runs", whatIf.runs());
        model.addAttribute("terms", whatIf.terms());
        model.addAttribute("ladders", whatIf.ladders());
        model.addAttribute("draft", ladders.draft(access.viewer().schoolUnit()).orElse(null));
        return "whatif";
    }

    @PostMapping
    ModelAndView start(@RequestParam String ladder, @RequestParam String term, Model model) {
        Optional<TriedLadder> tried =
                whatIf.ladders().stream().filter(one -> one.id().equals(ladder)).findFirst();
        Term period = whatIf.terms().stream()
                .filter(one -> one.name().equals(term))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (tried.isEmpty()) {
            return again(words.say("whatif.gone"), model);
        }
        return whatIf.start(tried.get(), period)
                .map(run -> new ModelAndView("redirect:/tank-om/" + run))
                .orElseGet(() -> again(words.say("whatif.busy"), model));
    }

    private ModelAndView again(String refused, Model model) {
        model.addAttribute("refused", refused);
        return new ModelAndView(choose(model), model.asMap(), HttpStatus.CONFLICT);
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "0") int vecka, Model model) {
        WhatIfRun run = whatIf.run(id).orElseThrow(NotFound::new);
        model.addAttribute("run", run);
        model.addAttribute("tried", run.draft() ? words.say("whatif.draft", run.tried()) : run.tried());
        whatIf.comparison(run).ifPresent(comparison -> show(run, comparison, vecka, model));
        return "whatif-run";
    }

    private void show(WhatIfRun run, Comparison comparison, int week, Model model) {
        int shown = Math.max(0, Math.min(week, comparison.weeks().size() - 1));
        model.addAttribute(
                "effect",
                WhatIfEffect.of(comparison, roster.staffOf(access.viewer().schoolUnit())));
        model.addAttribute("newLadders", comparison.newLadders());
        model.addAttribute("changes", whatIf.changes(run));
        model.addAttribute("week", shown);
        model.addAttribute("steps", whatIf.steps(run, shown));
    }

    @PostMapping("/{id}/avbryt")
    String cancel(@PathVariable UUID id) {
        whatIf.run(id).orElseThrow(NotFound::new);
        whatIf.cancel(id);
        return "redirect:/tank-om/" + id;
    }
}
