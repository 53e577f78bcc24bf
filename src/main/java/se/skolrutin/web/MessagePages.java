package se.skolrutin.web;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
import se.skolrutin.notification.CalendarLinks;
import se.skolrutin.notification.MessageChoice;
import se.skolrutin.notification.MessageChoices;
import se.skolrutin.notification.Notifications;
import se.skolrutin.roster.Roster;
import se.skolrutin.roster.StaffMember;

/** How somebody is told of what they have to do: by mail and when, and in their own calendar. */
@Controller
@RequestMapping(MessagePages.PATH)
class MessagePages {

    static final String PATH = "/installningar/meddelanden";

    private final Access access;
    private final Roster roster;
    private final MessageChoices choices;
    private final CalendarLinks links;
    private final Notifications notifications;
    private final Words words;

    MessagePages(
            Access access,
            Roster roster,
            MessageChoices choices,
            CalendarLinks links,
            Notifications notifications,
            Words words) {
        this.access = access;
        this.roster = roster;
        this.choices = choices;
        this.links = links;
        this.notifications = notifications;
        this.words = words;
    }

    @GetMapping
    String show(Model model) {
        Viewer viewer = access.viewer();
        return shown(choices.of(viewer.staffId()), viewer, model);
    }

    @PostMapping
    ModelAndView choose(
            @RequestParam boolean mejl,
            @RequestParam int klockan,
            @RequestParam(defaultValue = "") Set<DayOfWeek> dagar,
            RedirectAttributes flash,
            Model model) {
        Viewer viewer = access.viewer();
        try {
            choices.choose(viewer.staffId(), new MessageChoice(mejl, klockan, dagar));
        } catch (IllegalArgumentException notAChoice) {
            model.addAttribute("refused", words.say("messages.wrong"));
            String page = shown(choices.of(viewer.staffId()), viewer, model);
            return new ModelAndView(page, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("done", "messages.saved");
        return new ModelAndView("redirect:" + PATH);
    }

    /** The address is shown this once and kept nowhere. */
    @PostMapping("/kalender")
    String renewLink(RedirectAttributes flash) {
        flash.addFlashAttribute("link", links.renew(access.viewer().staffId()));
        flash.addFlashAttribute("done", "messages.calendar.made");
        return "redirect:" + PATH;
    }

    @PostMapping("/kalender/bort")
    String removeLink(RedirectAttributes flash) {
        links.remove(access.viewer().staffId());
        flash.addFlashAttribute("done", "messages.calendar.removed");
        return "redirect:" + PATH;
    }

    private String shown(MessageChoice choice, Viewer viewer, Model model) {
        model.addAttribute("choice", choice);
        model.addAttribute("hours", MessageChoice.hours());
        model.addAttribute("weekdays", List.copyOf(EnumSet.copyOf(MessageChoice.SCHOOL_WEEK)));
        model.addAttribute(
                "address",
                roster.staff(viewer.staffId()).map(StaffMember::email).orElse(null));
        model.addAttribute(
                "unreached", notifications.refusedAddress(viewer.staffId()).isPresent());
        model.addAttribute("hasTasks", Section.TASKS.concerns(viewer));
        model.addAttribute("linkMadeAt", links.madeAt(viewer.staffId()).orElse(null));
        return "messages";
    }
}
