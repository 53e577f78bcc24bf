package se.skolrutin.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.skolrutin.access.Access;
import se.skolrutin.access.Viewer;
import se.skolrutin.cases.Cases;
import se.skolrutin.engine.Engine;
import se.skolrutin.engine.EngineFigures;
import se.skolrutin.notification.Notifications;
import se.skolrutin.notification.OutgoingMessage;
import se.skolrutin.notification.Recipient;
import se.skolrutin.roster.Roster;
import se.skolrutin.roster.StaffMember;
import se.skolrutin.routines.Routines;

/** What has stopped or lags behind, and what a person can do about it. Names no pupil. */
@Controller
@RequestMapping("/drift")
class Operations {

    private static final String OPEN_INCIDENTS = """
            select n.key, coalesce(d.name, n.process_id) as routine, n.process_id, n.element_id, n.error_type, n.message,
                   n.raised_at
            from incident n
            left join process_definition d on d.key = n.process_definition_key
            where n.state = 'ACTIVE' order by n.raised_at limit 100
            """;

    private final Access access;
    private final Engine engine;
    private final EngineFigures figures;
    private final Notifications notifications;
    private final Routines routines;
    private final Cases cases;
    private final Roster roster;
    private final JdbcClient jdbc;

    Operations(
            Access access,
            Engine engine,
            EngineFigures figures,
            Notifications notifications,
            Routines routines,
            Cases cases,
            Roster roster,
            JdbcClient jdbc) {
        this.access = access;
        this.engine = engine;
        this.figures = figures;
        this.notifications = notifications;
        this.routines = routines;
        this.cases = cases;
        this.roster = roster;
        this.jdbc = jdbc;
    }

    /** Something a process stopped at. */
    record Incident(
            long key,
            String routine,
            String processId,
            String elementId,
            String errorType,
            @Nullable String message,
            Instant raisedAt) {}

    @GetMapping
    String show(Model model) {
        access.requireAny(Section.OPERATIONS.roles());
        model.addAttribute("incidents", incidents());
        List<OutgoingMessage> messages = notifications.inNeedOfAPerson();
        model.addAttribute("messages", messages);
        model.addAttribute("receivers", receivers(messages));
        model.addAttribute("mail", notifications.status());
        model.addAttribute("figures", figures);
        model.addAttribute("lastRecordAt", figures.lastRecordAt().orElse(null));
        model.addAttribute("waiting", cases.withoutProcess());
        model.addAttribute("available", engine.available());
        model.addAttribute("routines", routines);
        return "operations";
    }

    @PostMapping("/stopp/{key}/igen")
    String retry(@PathVariable long key, RedirectAttributes flash) {
        access.requireAny(Section.OPERATIONS.roles());
        engine.retryIncident(key);
        flash.addFlashAttribute("done", "operations.retried");
        return "redirect:/drift";
    }

    @PostMapping("/arenden/{id}/igen")
    String startAgain(@PathVariable UUID id, RedirectAttributes flash) {
        access.requireAny(Section.OPERATIONS.roles());
        cases.startAgain(id);
        flash.addFlashAttribute("done", "operations.retried");
        return "redirect:/drift";
    }

    @PostMapping("/meddelanden/{id}/igen")
    String resend(@PathVariable UUID id, RedirectAttributes flash) {
        Viewer viewer = access.requireAny(Section.OPERATIONS.roles());
        return settled(() -> notifications.resend(id, viewer.staffId()), "operations.resent", flash);
    }

    @PostMapping("/meddelanden/{id}/framme")
    String delivered(@PathVariable UUID id, RedirectAttributes flash) {
        Viewer viewer = access.requireAny(Section.OPERATIONS.roles());
        return settled(() -> notifications.markDelivered(id, viewer.staffId()), "operations.marked", flash);
    }

    /** Of each message to a member of staff; a coordinator can mend an address, and is not told whose home is meant. */
    private Map<UUID, StaffMember> receivers(List<OutgoingMessage> messages) {
        Map<UUID, StaffMember> receivers = new HashMap<>();
        messages.stream()
                .filter(message -> message.to().kind() == Recipient.Kind.STAFF)
                .forEach(message ->
                        roster.staff(message.to().id()).ifPresent(person -> receivers.put(message.id(), person)));
        return receivers;
    }

    private static String settled(Runnable settling, String done, RedirectAttributes flash) {
        try {
            settling.run();
            flash.addFlashAttribute("done", done);
        } catch (IllegalStateException settledAlready) {
            flash.addFlashAttribute("done", "operations.settled");
        }
        return "redirect:/drift";
    }

    private List<Incident> incidents() {
        return jdbc.sql(OPEN_INCIDENTS).query(Incident.class).list();
    }
}
