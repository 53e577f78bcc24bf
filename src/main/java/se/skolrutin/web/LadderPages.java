package se.skolrutin.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.skolrutin.access.Access;
import se.skolrutin.access.Viewer;
import se.skolrutin.escalation.LadderDraft;
import se.skolrutin.escalation.LadderFlaw;
import se.skolrutin.escalation.LadderRefused;
import se.skolrutin.escalation.LadderVersion;
import se.skolrutin.escalation.RunningLadders;
import se.skolrutin.escalation.SchoolLadders;
import se.skolrutin.roster.Role;

/** The school's ladder: what counts, what has counted, and how a coordinator changes it. */
@Controller
@RequestMapping("/trappan")
class LadderPages {

    private static final String DRAFT = "redirect:/trappan/utkast";
    private static final int LARGEST_FILE = 100_000;

    private final SchoolLadders ladders;
    private final RunningLadders running;
    private final Access access;
    private final Words words;

    LadderPages(SchoolLadders ladders, RunningLadders running, Access access, Words words) {
        this.ladders = ladders;
        this.running = running;
        this.access = access;
        this.words = words;
    }

    @GetMapping
    String show(Model model) {
        Viewer viewer = access.requireAny(Section.LADDER.roles());
        model.addAttribute("inForce", ladders.inForce(viewer.schoolUnit()));
        model.addAttribute("versions", ladders.versions(viewer.schoolUnit()));
        model.addAttribute("draft", ladders.draft(viewer.schoolUnit()).orElse(null));
        model.addAttribute("presets", ladders.presets(viewer.schoolUnit()));
        model.addAttribute("behind", running.behind(viewer.schoolUnit()).size());
        model.addAttribute("mayChange", viewer.hasAny(Role.COORDINATOR));
        return "ladder";
    }

    @GetMapping("/version/{adoption}")
    String version(@PathVariable long adoption, @RequestParam(required = false) @Nullable Long mot, Model model) {
        Viewer viewer = access.requireAny(Section.LADDER.roles());
        List<LadderVersion> versions = ladders.versions(viewer.schoolUnit());
        LadderVersion shown = chosen(versions, adoption);
        LadderVersion other = mot == null ? before(versions, shown) : chosen(versions, mot);
        model.addAttribute("shown", shown);
        model.addAttribute("other", other);
        model.addAttribute("versions", versions);
        model.addAttribute("differences", shown.differencesFrom(other));
        return "ladder-version";
    }

    private static LadderVersion chosen(List<LadderVersion> versions, long adoption) {
        return versions.stream()
                .filter(version -> version.adoption() == adoption)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The one that counted before; the first has none before it but itself. */
    private static LadderVersion before(List<LadderVersion> versions, LadderVersion shown) {
        return versions.get(Math.min(versions.indexOf(shown) + 1, versions.size() - 1));
    }

    @GetMapping("/version/{adoption}/yaml")
    ResponseEntity<String> export(@PathVariable long adoption) {
        Viewer viewer = access.requireAny(Section.LADDER.roles());
        LadderVersion version = chosen(ladders.versions(viewer.schoolUnit()), adoption);
        return file("trappa-" + version.number() + ".yaml", version.yaml());
    }

    @GetMapping("/utkast/yaml")
    ResponseEntity<String> exportDraft() {
        return file("trappa-utkast.yaml", draft(coordinator()).yaml());
    }

    private static ResponseEntity<String> file(String name, String yaml) {
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "yaml", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(yaml);
    }

    @PostMapping("/utkast/ny")
    String begin(@RequestParam(required = false) @Nullable String preset) {
        Viewer viewer = coordinator();
        if (preset == null) {
            ladders.copyInForce(viewer.schoolUnit(), viewer.staffId());
        } else if (ladders.presets(viewer.schoolUnit()).stream()
                .anyMatch(fits -> fits.id().equals(preset))) {
            ladders.copyPreset(viewer.schoolUnit(), preset, viewer.staffId());
        } else {
            throw new NotFound();
        }
        return DRAFT;
    }

    @PostMapping("/utkast/import")
    ModelAndView importFile(@RequestParam MultipartFile file, Model model) throws IOException {
        Viewer viewer = coordinator();
        if (file.isEmpty() || file.getSize() > LARGEST_FILE) {
            return refused(words.say("ladder.file.wrong"), model);
        }
        try {
            String yaml = new String(file.getBytes(), StandardCharsets.UTF_8);
            ladders.importYaml(viewer.schoolUnit(), yaml, viewer.staffId());
            return new ModelAndView(DRAFT);
        } catch (LadderRefused refused) {
            model.addAttribute("refusedIn", Language.SV.code());
            return refused(refused.getMessage(), model);
        }
    }

    private ModelAndView refused(String why, Model model) {
        model.addAttribute("refused", why);
        return new ModelAndView(show(model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/utkast")
    String edit(Model model) {
        LadderDraft draft = draft(coordinator());
        model.addAttribute("draft", draft);
        model.addAttribute("form", LadderForm.of(draft));
        model.addAttribute("choices", LadderOptions.in(words));
        return "ladder-draft";
    }

    /** Keeps the form and does what its button says. */
    @PostMapping("/utkast")
    String save(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam int version,
            @RequestParam("do") String what,
            RedirectAttributes flash) {
        Viewer viewer = coordinator();
        Map<String, Object> tree = LadderPost.tree(sent);
        new LadderSteps(tree).change(what);
        ladders.save(viewer.schoolUnit(), tree, version, viewer.staffId());
        if (what.equals("anta") && draft(viewer).flaws().isEmpty()) {
            return "redirect:/trappan/utkast/anta";
        }
        flash.addFlashAttribute("done", "ladder.saved");
        return DRAFT;
    }

    @PostMapping("/utkast/bort")
    String discard(@RequestParam int version, RedirectAttributes flash) {
        ladders.discard(coordinator().schoolUnit(), version);
        flash.addFlashAttribute("done", "ladder.discarded");
        return "redirect:/trappan";
    }

    @GetMapping("/utkast/anta")
    String ask(Model model) {
        return asked(words.today().plusDays(1), "", List.of(), model);
    }

    @PostMapping("/utkast/anta")
    ModelAndView adopt(
            @RequestParam int version,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate validFrom,
            @RequestParam String reason,
            RedirectAttributes flash,
            Model model) {
        Viewer viewer = coordinator();
        try {
            ladders.adopt(viewer.schoolUnit(), version, validFrom, reason, viewer.staffId());
        } catch (LadderRefused refused) {
            String view = asked(validFrom, reason, refused.flaws(), model);
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("done", "ladder.adopted");
        return new ModelAndView("redirect:/trappan");
    }

    private String asked(LocalDate validFrom, String reason, List<LadderFlaw> flaws, Model model) {
        Viewer viewer = coordinator();
        LadderDraft draft = draft(viewer);
        model.addAttribute("draft", draft);
        model.addAttribute("form", new LadderForm(Map.of(), flaws.isEmpty() ? draft.flaws() : flaws));
        model.addAttribute("validFrom", validFrom);
        model.addAttribute("earliest", words.today().plusDays(1));
        model.addAttribute("reason", reason);
        model.addAttribute("differences", ladders.differencesOfDraft(viewer.schoolUnit()));
        return "ladder-adopt";
    }

    private Viewer coordinator() {
        return access.requireAny(Role.COORDINATOR);
    }

    private LadderDraft draft(Viewer viewer) {
        return ladders.draft(viewer.schoolUnit()).orElseThrow(NotFound::new);
    }
}
