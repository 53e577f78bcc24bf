package se.skolrutin.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.skolrutin.access.Access;
import se.skolrutin.access.Viewer;
import se.skolrutin.calendar.CalendarRefused;
import se.skolrutin.calendar.Calendars;
import se.skolrutin.calendar.DayOff;
import se.skolrutin.calendar.SchoolCalendar;
import se.skolrutin.calendar.SchoolYear;
import se.skolrutin.calendar.Term;

/** The school's terms and days without lessons, which every deadline counts by. */
@Controller
@RequestMapping("/kalender")
class CalendarPage {

    private final Calendars calendars;
    private final Access access;
    private final Words words;

    CalendarPage(Calendars calendars, Access access, Words words) {
        this.calendars = calendars;
        this.access = access;
        this.words = words;
    }

    /** One school year with what lies in it. */
    record Year(SchoolYear year, List<Term> terms, List<DayOff> daysOff, boolean current) {}

    @GetMapping
    String show(Model model) {
        Viewer viewer = access.requireAny(Section.CALENDAR.roles());
        SchoolCalendar calendar = calendars.of(viewer.schoolUnit());
        model.addAttribute("years", years(calendar));
        model.addAttribute("kinds", DayOff.Kind.values());
        return "calendar";
    }

    @PostMapping("/ledigt")
    ModelAndView addDayOff(
            @RequestParam DayOff.Kind kind,
            @RequestParam String name,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate first,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate last,
            RedirectAttributes flash,
            Model model) {
        return changed(unit -> calendars.addDayOff(unit, new DayOff(kind, name, first, last)), flash, model);
    }

    @PostMapping("/ledigt/bort")
    ModelAndView removeDayOff(
            @RequestParam DayOff.Kind kind,
            @RequestParam String name,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate first,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate last,
            RedirectAttributes flash,
            Model model) {
        return changed(unit -> calendars.removeDayOff(unit, new DayOff(kind, name, first, last)), flash, model);
    }

    @PostMapping("/termin")
    ModelAndView putTerm(
            @RequestParam String name,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate first,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate last,
            RedirectAttributes flash,
            Model model) {
        return changed(unit -> calendars.putTerm(unit, new Term(name, first, last)), flash, model);
    }

    @PostMapping("/lasar")
    ModelAndView addYear(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate autumnFirst,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate autumnLast,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate springFirst,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate springLast,
            RedirectAttributes flash,
            Model model) {
        Term autumn = new Term("HT " + autumnFirst.getYear(), autumnFirst, autumnLast);
        Term spring = new Term("VT " + springFirst.getYear(), springFirst, springLast);
        return changed(unit -> calendars.addYear(unit, autumn, spring), flash, model);
    }

    private ModelAndView changed(Consumer<UUID> change, RedirectAttributes flash, Model model) {
        Viewer viewer = access.requireAny(Section.CALENDAR.roles());
        try {
            change.accept(viewer.schoolUnit());
        } catch (CalendarRefused refused) {
            model.addAttribute("refused", refused.getMessage());
            model.addAttribute("refusedIn", Language.SV.code());
            return new ModelAndView(show(model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("done", "calendar.done");
        return new ModelAndView("redirect:/kalender");
    }

    private List<Year> years(SchoolCalendar calendar) {
        return calendar.years().stream()
                .map(year -> new Year(
                        year,
                        calendar.terms().stream()
                                .filter(term -> year.contains(term.first()))
                                .toList(),
                        calendar.daysOff().stream()
                                .filter(off -> year.contains(off.first()))
                                .toList(),
                        year.contains(words.today())))
                .toList()
                .reversed();
    }
}
