package se.skolrutin.notification;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whose day is to be summed up in one mail, at the hour each has chosen and once a day. */
@Service
public class DaySummaries {

    private static final String AWAITED = """
            select s.id, s.school_unit_id
            from staff s
            left join message_choice c on c.staff_id = s.id
            where s.email is not null and coalesce(c.by_mail, true)
              and coalesce(c.hour, :usualHour) <= :hour and (c.weekdays is null or :weekday = any (c.weekdays))
              and not exists (select from day_summed_up d where d.staff_id = s.id and d.day = :day)
            order by s.id
            """;

    private final JdbcClient jdbc;
    private final Notifications notifications;

    DaySummaries(JdbcClient jdbc, Notifications notifications) {
        this.jdbc = jdbc;
        this.notifications = notifications;
    }

    /** Those whose hour has come by now and whose day has not been summed up, with their school. */
    public List<Awaiting> awaited(LocalDateTime now) {
        return jdbc.sql(AWAITED)
                .param("usualHour", MessageChoice.USUAL.hour())
                .param("hour", now.getHour())
                .param("weekday", now.getDayOfWeek().getValue())
                .param("day", now.toLocalDate())
                .query((row, number) ->
                        new Awaiting(row.getObject("id", UUID.class), row.getObject("school_unit_id", UUID.class)))
                .list();
    }

    /**
     * Takes the person's day for summing up, in the caller's transaction.
     *
     * @return false where that was done before, also by another instance
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean begin(Awaiting one, LocalDate day) {
        return jdbc.sql("insert into day_summed_up (staff_id, day) values (?, ?) on conflict do nothing")
                        .params(one.staffId(), day)
                        .update()
                == 1;
    }

    /** Writes the summary to the person; once a day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Awaiting one, LocalDate day, DaySummary summary) {
        notifications.tell(new NewMessage(
                "dagens:" + one.staffId() + ":" + day,
                NoticeKind.DAY_SUMMARY,
                Recipient.staff(one.staffId()),
                one.schoolUnit(),
                null,
                null,
                null,
                summary.facts()));
    }

    /** A member of staff whose day is to be summed up. */
    public record Awaiting(UUID staffId, UUID schoolUnit) {}
}
