package se.skolrutin.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.skolrutin.access.Access;
import se.skolrutin.access.Viewer;
import se.skolrutin.roster.Role;
import se.skolrutin.sync.Review;
import se.skolrutin.sync.Reviewed;
import se.skolrutin.sync.SourceAdapter;
import se.skolrutin.sync.Sync;
import se.skolrutin.sync.SyncRun;

/** The school's own system: how it is connected, what was fetched, and what that would change for whom. */
@Controller
@RequestMapping("/skolsystem")
class SystemPages {

    private static final String HERE = "redirect:/skolsystem";
    private static final int LATEST = 10;
    private static final int ROWS = 100;
    private static final int LAST_PAGE = 1_000_000;

    private final Sync sync;
    private final Review review;
    private final Access access;
    private final Words words;

    SystemPages(Sync sync, Review review, Access access, Words words) {
        this.sync = sync;
        this.review = review;
        this.access = access;
        this.words = words;
    }

    /**
     * What somebody has decided.
     *
     * @param andring the differences that were ticked
     * @param beslut {@code alla} takes all, {@code avboj} declines those that were ticked, anything else takes them
     */
    record Decided(@Nullable List<UUID> andring, @Nullable String beslut) {

        List<UUID> chosen() {
            return andring == null ? List.of() : andring;
        }
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "0") int sida, Model model) {
        Viewer viewer = access.requireAny(Section.SYSTEM.roles());
        int page = Math.clamp(sida, 0, LAST_PAGE);
        long total = review.openCount(viewer);
        model.addAttribute("connected", sync.connected());
        model.addAttribute("host", sync.host());
        model.addAttribute("adapters", sync.adapters());
        model.addAttribute("toldUntil", sync.toldUntil().orElse(null));
        model.addAttribute("mayFetch", viewer.hasAny(Role.COORDINATOR, Role.ADMINISTRATOR));
        model.addAttribute("runs", sync.runs(LATEST));
        model.addAttribute("stops", review.stops(viewer));
        model.addAttribute("total", total);
        model.addAttribute("differences", review.open(viewer, page * ROWS, ROWS));
        model.addAttribute("page", page);
        model.addAttribute("more", (page + 1L) * ROWS < total);
        return "system";
    }

    @PostMapping("/hamta")
    String fetch(@RequestParam SourceAdapter vad, @RequestParam(defaultValue = "false") boolean allt) {
        Viewer viewer = access.requireAny(Role.COORDINATOR, Role.ADMINISTRATOR);
        if (!sync.connected() || !sync.adapters().contains(vad)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return "redirect:/skolsystem/hamtningar/" + sync.ask(vad, allt, viewer.name());
    }

    @GetMapping("/hamtningar/{id}")
    String run(@PathVariable UUID id, @RequestParam(defaultValue = "0") int sida, Model model) {
        Viewer viewer = access.requireAny(Section.SYSTEM.roles());
        SyncRun run = sync.run(id).orElseThrow(NotFound::new);
        int page = Math.clamp(sida, 0, LAST_PAGE);
        model.addAttribute("run", run);
        model.addAttribute("title", words.say("system.run.title", words.label(run.adapter())));
        model.addAttribute("page", page);
        model.addAttribute("lines", sync.lines(id, page * ROWS, ROWS));
        model.addAttribute("differences", review.foundBy(id, viewer, page * ROWS, ROWS));
        model.addAttribute("more", (page + 1L) * ROWS < Math.max(run.lines(), run.differences()));
        return "system-run";
    }

    @PostMapping("/andringar")
    String decide(Decided decided, RedirectAttributes flash) {
        Viewer viewer = access.requireAny(Section.SYSTEM.roles());
        if ("avboj".equals(decided.beslut())) {
            flash.addFlashAttribute("declined", review.decline(decided.chosen(), viewer));
        } else {
            Reviewed reviewed =
                    "alla".equals(decided.beslut()) ? review.applyAll(viewer) : review.apply(decided.chosen(), viewer);
            flash.addFlashAttribute("reviewed", reviewed);
        }
        return HERE;
    }

    /** One that concerns a protected identity, opened by itself. */
    @GetMapping("/andringar/{id}")
    String one(@PathVariable UUID id, Model model) {
        Viewer viewer = access.requireAny(Section.SYSTEM.roles());
        model.addAttribute("difference", review.opened(id, viewer).orElseThrow(NotFound::new));
        return "system-difference";
    }

    @PostMapping("/slutar")
    String confirm(@RequestParam String enhet, @RequestParam int antal, RedirectAttributes flash) {
        Viewer viewer = access.requireAny(Section.SYSTEM.roles());
        if (review.confirmLeaving(enhet, antal, viewer)) {
            flash.addFlashAttribute("done", "system.stop.confirmed");
        } else {
            flash.addFlashAttribute("done", "system.stop.changed");
        }
        return HERE;
    }
}
