package se.skolrutin.workers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.skolrutin.access.Access;
import se.skolrutin.access.Viewer;
import se.skolrutin.calendar.Calendars;
import se.skolrutin.notification.DaySummaries;
import se.skolrutin.notification.DaySummaries.Awaiting;
import se.skolrutin.notification.DaySummary;
import se.skolrutin.tasks.TaskSummary;
import se.skolrutin.tasks.Tasks;

/**
 * Sums up each person's tasks once on a school day, at the hour they have chosen, and writes where there is something to
 * say. A day is taken, counted and written in one transaction, so that it is summed up once however often it is tried.
 */
@Component
class DayInFigures {

    private static final Logger log = LoggerFactory.getLogger(DayInFigures.class);

    private final DaySummaries summaries;
    private final Tasks tasks;
    private final Access access;
    private final Calendars calendars;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DayInFigures(
            DaySummaries summaries,
            Tasks tasks,
            Access access,
            Calendars calendars,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.summaries = summaries;
        this.tasks = tasks;
        this.access = access;
        this.calendars = calendars;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${skolrutin.notification.summaries:1m}",
            initialDelayString = "${skolrutin.notification.summaries:1m}")
    void sweep() {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDate today = now.toLocalDate();
        summaries.awaited(now).stream()
                .filter(one -> calendars.of(one.schoolUnit()).isSchoolDay(today))
                .forEach(one -> sumUp(one, today));
    }

    /** What goes wrong with one person's day is tried again at the next sweep, and keeps nobody else from theirs. */
    private void sumUp(Awaiting one, LocalDate day) {
        try {
            transaction.executeWithoutResult(status -> {
                if (summaries.begin(one, day)) {
                    access.staff(one.staffId().toString()).ifPresent(person -> write(one, day, person));
                }
            });
        } catch (RuntimeException e) {
            log.warn("Expected to sum up somebody's day; it is tried again", e);
        }
    }

    private void write(Awaiting one, LocalDate day, Viewer person) {
        TaskSummary found = tasks.summaryFor(person);
        if (found.says()) {
            summaries.send(
                    one,
                    day,
                    new DaySummary(found.fresh(), found.handedOver(), found.raised(), found.overdue(), found.today()));
        }
    }
}
