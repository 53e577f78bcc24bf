package se.skolrutin.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import se.skolrutin.access.Access;
import se.skolrutin.access.Viewer;
import se.skolrutin.imports.ImportKind;
import se.skolrutin.imports.ImportRun;
import se.skolrutin.imports.Imports;

/** Taking files in: sending one, watching it and reading what became of its rows. */
@Controller
@RequestMapping("/import")
class ImportPages {

    private static final int LATEST = 20;
    private static final int REFUSALS = 100;
    private static final int LAST_PAGE = 1_000_000;

    private final Imports imports;
    private final Access access;
    private final Words words;

    ImportPages(Imports imports, Access access, Words words) {
        this.imports = imports;
        this.access = access;
        this.words = words;
    }

    @GetMapping
    String list(Model model) {
        access.requireAny(Section.IMPORT.roles());
        model.addAttribute("runs", imports.runs(LATEST));
        model.addAttribute("kinds", ImportKind.values());
        return "imports";
    }

    @PostMapping
    ModelAndView start(@RequestParam ImportKind kind, @RequestParam MultipartFile file, Model model)
            throws IOException {
        Viewer viewer = access.requireAny(Section.IMPORT.roles());
        if (file.isEmpty()) {
            model.addAttribute("fileRefused", words.say("import.file.missing"));
            return new ModelAndView(list(model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try (InputStream content = file.getInputStream()) {
            return new ModelAndView("redirect:/import/" + imports.start(kind, name(file), content, viewer.name()));
        }
    }

    @GetMapping("/{id}")
    String run(@PathVariable UUID id, @RequestParam(defaultValue = "0") int sida, Model model) {
        access.requireAny(Section.IMPORT.roles());
        ImportRun run = imports.run(id).orElseThrow(NotFound::new);
        int page = Math.clamp(sida, 0, LAST_PAGE);
        model.addAttribute("run", run);
        model.addAttribute("page", page);
        model.addAttribute("refusals", imports.refusals(id, page * REFUSALS, REFUSALS));
        model.addAttribute("more", (page + 1L) * REFUSALS < run.rowsRefused());
        return "import";
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name.replaceAll(".*[/\\\\]", "");
    }
}
