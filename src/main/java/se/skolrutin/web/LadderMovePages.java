package se.skolrutin.web;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.skolrutin.access.Access;
import se.skolrutin.access.Viewer;
import se.skolrutin.cases.Cases;
import se.skolrutin.escalation.LadderChoice;
import se.skolrutin.escalation.LadderMove;
import se.skolrutin.escalation.RunningLadders;
import se.skolrutin.escalation.SchoolLadders;
import se.skolrutin.roster.Role;

/** The running cases that follow an earlier ladder: what the one in force would mean for them, and moving them to it. */
@Controller
@RequestMapping("/trappan/pagaende")
class LadderMovePages {

    private static final String HERE = "redirect:/trappan/pagaende";
    private static final int LONGEST_REASON = 1000;

    private final LadderMoving moving;
    private final RunningLadders running;
    private final SchoolLadders ladders;
    private final Cases cases;
    private final Access access;
    private final Words words;

    LadderMovePages(
            LadderMoving moving,
            RunningLadders running,
            SchoolLadders ladders,
            Cases cases,
            Access access,
            Words words) {
        this.moving = moving;
        this.running = running;
        this.ladders = ladders;
        this.cases = cases;
        this.access = access;
        this.words = words;
    }

    /**
     * What somebody wants to move.
     *
     * @param arende the cases that were ticked
     * @param vilka all of them, or only those
     */
    record Asked(
            @Nullable List<UUID> arende,
            @Nullable String vilka,
            @Nullable String reason) {

        static final Asked NOTHING = new Asked(null, null, null);

        public boolean all() {
            return "alla".equals(vilka);
        }

        public List<UUID> chosen() {
            return arende == null ? List.of() : arende;
        }

        public String why() {
            return reason == null ? "" : reason.strip();
        }
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "0") int sida, Model model) {
        Viewer viewer = access.requireAny(Section.LADDER.roles());
        moving.underWay(viewer.schoolUnit()).ifPresent(work -> model.addAttribute("moving", work.percent()));
        moving.ended(viewer.schoolUnit(), viewer.staffId()).ifPresent(moved -> model.addAttribute("moved", moved));
        return listed(sida, Asked.NOTHING, viewer, model);
    }

    private String listed(int page, Asked asked, Viewer viewer, Model model) {
        model.addAttribute("inForce", ladders.inForce(viewer.schoolUnit()));
        model.addAttribute("mayMove", viewer.hasAny(Role.COORDINATOR));
        model.addAttribute("asked", asked);
        if (model.containsAttribute("moving")) {
            return "ladder-moves";
        }
        Work<List<LadderMove>> preview = moving.preview(viewer.schoolUnit());
        if (preview.endsWithin(Duration.ZERO)) {
            model.addAttribute("list", LadderMoveList.of(preview.result(), page, viewer.staffId(), cases));
        } else {
            model.addAttribute("foreseeing", preview.percent());
        }
        return "ladder-moves";
    }

    /** Asks once more before anything is moved. */
    @PostMapping
    ModelAndView ask(Asked asked, @RequestParam(defaultValue = "0") int sida, Model model) {
        Viewer viewer = access.requireAny(Role.COORDINATOR);
        String missing = missing(asked);
        if (missing != null) {
            model.addAttribute("missing", missing);
            String view = listed(sida, asked, viewer, model);
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        model.addAttribute("inForce", ladders.inForce(viewer.schoolUnit()));
        model.addAttribute("asked", asked);
        model.addAttribute(
                "total",
                asked.all()
                        ? running.behind(viewer.schoolUnit()).size()
                        : asked.chosen().size());
        model.addAttribute("rows", asked.all() ? List.of() : rows(asked, viewer));
        return new ModelAndView("ladder-moves-confirm", model.asMap());
    }

    /** Nothing while it is still worked out what moving would mean. */
    private List<LadderMoveList.Row> rows(Asked asked, Viewer viewer) {
        Work<List<LadderMove>> preview = moving.preview(viewer.schoolUnit());
        return preview.endsWithin(Duration.ZERO)
                ? LadderMoveList.chosen(preview.result(), asked.chosen(), viewer.staffId(), cases)
                : List.of();
    }

    private @Nullable String missing(Asked asked) {
        if (!asked.all() && asked.chosen().isEmpty()) {
            return words.say("moves.none.chosen");
        }
        return asked.why().isEmpty() || asked.why().length() > LONGEST_REASON
                ? words.say("moves.reason.missing")
                : null;
    }

    @PostMapping("/flytta")
    String move(Asked asked, @RequestParam String trappa, @RequestParam int version) {
        Viewer viewer = access.requireAny(Role.COORDINATOR);
        List<UUID> ids = asked.all() ? running.behind(viewer.schoolUnit()) : asked.chosen();
        LadderChoice seen = new LadderChoice(trappa, version, "");
        moving.move(viewer.schoolUnit(), ids, seen, asked.why(), viewer.staffId());
        return HERE;
    }
}
