package se.skolrutin.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import se.skolrutin.access.Access;
import se.skolrutin.access.Viewer;
import se.skolrutin.meetings.Meeting;
import se.skolrutin.meetings.Meetings;
import se.skolrutin.notification.CalendarEntry;
import se.skolrutin.notification.CalendarFiles;
import se.skolrutin.notification.CalendarLinks;
import se.skolrutin.tasks.OpenTask;
import se.skolrutin.tasks.Tasks;

/**
 * What somebody has to do and when, for a calendar that fetches it by itself: the last days of tasks, and booked meetings.
 * It is let in by the secret in its address, and says what kind of thing it is and where to look.
 */
@Controller
class CalendarFeed {

    private final CalendarLinks links;
    private final CalendarFiles files;
    private final Access access;
    private final Tasks tasks;
    private final Meetings meetings;

    CalendarFeed(CalendarLinks links, CalendarFiles files, Access access, Tasks tasks, Meetings meetings) {
        this.links = links;
        this.files = files;
        this.access = access;
        this.tasks = tasks;
        this.meetings = meetings;
    }

    @GetMapping(path = "/kalender/{secret}.ics", produces = "text/calendar;charset=UTF-8")
    @ResponseBody
    String calendar(@PathVariable String secret) {
        Viewer owner =
                links.owner(secret).map(UUID::toString).flatMap(access::staff).orElseThrow(NotFound::new);
        return files.published(entries(owner));
    }

    private List<CalendarEntry> entries(Viewer owner) {
        return Stream.concat(
                        tasks.putTo(owner).stream().flatMap(task -> lastDay(task).stream()),
                        meetings.of(owner.staffId()).stream().map(Meeting::entry))
                .toList();
    }

    private static Optional<CalendarEntry> lastDay(OpenTask task) {
        return Optional.ofNullable(task.due().date())
                .map(day -> CalendarEntry.onDay(
                        "uppgift-" + task.key() + "@skolrutin", task.name(), day, "/uppgifter/" + task.key()));
    }
}
