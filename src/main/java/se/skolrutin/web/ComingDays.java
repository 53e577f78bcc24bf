package se.skolrutin.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.skolrutin.access.Viewer;
import se.skolrutin.cases.CaseDocument;
import se.skolrutin.cases.CaseRow;
import se.skolrutin.cases.CaseState;
import se.skolrutin.cases.Cases;
import se.skolrutin.contacts.Contact;
import se.skolrutin.tasks.OpenTask;

/** Finds what lies ahead for a pupil: tasks, next steps that were promised, booked meetings and follow-ups. */
@Component
class ComingDays {

    private final Cases cases;
    private final Words words;
    private final Clock clock;

    ComingDays(Cases cases, Words words, Clock clock) {
        this.cases = cases;
        this.words = words;
        this.clock = clock;
    }

    /** Soonest first, of what the viewer was given to read. */
    List<Coming> of(UUID pupil, List<OpenTask> tasks, List<CaseRow> matters, List<Contact> contacts, Viewer viewer) {
        return Stream.of(
                        tasks.stream().flatMap(task -> due(task).stream()),
                        contacts.stream().flatMap(contact -> promised(pupil, contact).stream()),
                        matters.stream().flatMap(matter -> meetings(matter, viewer)),
                        matters.stream().flatMap(matter -> followUp(matter).stream()))
                .flatMap(days -> days)
                .sorted(Comparator.comparing(Coming::on))
                .toList();
    }

    private static Optional<Coming> due(OpenTask task) {
        return Optional.ofNullable(task.due().date())
                .map(date -> new Coming(date, task.name(), true, "/uppgifter/" + task.key(), task.overdue()));
    }

    private Optional<Coming> promised(UUID pupil, Contact contact) {
        LocalDate on = contact.nextOn();
        return on == null || isOver(on)
                ? Optional.empty()
                : Optional.of(new Coming(
                        on, Objects.requireNonNullElse(contact.nextStep(), ""), true, "/elever/" + pupil, false));
    }

    private Stream<Coming> meetings(CaseRow matter, Viewer viewer) {
        return matter.state() == CaseState.CLOSED
                ? Stream.empty()
                : cases.documents(matter.id(), viewer.staffId()).stream()
                        .flatMap(document -> meeting(document).stream())
                        .filter(at -> !isOver(dayOf(at)))
                        .map(at -> new Coming(
                                dayOf(at),
                                words.say("pupil.coming.meeting", words.time(at.toInstant())),
                                false,
                                "/arenden/" + matter.id(),
                                false));
    }

    private static Optional<OffsetDateTime> meeting(CaseDocument document) {
        Object told = document.content().get("meetingAt");
        try {
            return told == null ? Optional.empty() : Optional.of(OffsetDateTime.parse(told.toString()));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private Optional<Coming> followUp(CaseRow matter) {
        LocalDate on = matter.followUpOn();
        return on == null || isOver(on)
                ? Optional.empty()
                : Optional.of(new Coming(
                        on,
                        words.say("pupil.coming.follow", words.label(matter.routine())),
                        false,
                        "/arenden/" + matter.id(),
                        false));
    }

    private boolean isOver(LocalDate day) {
        return day.isBefore(words.today());
    }

    private LocalDate dayOf(OffsetDateTime at) {
        return at.atZoneSameInstant(clock.getZone()).toLocalDate();
    }
}
