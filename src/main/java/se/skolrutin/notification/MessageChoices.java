package se.skolrutin.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How each member of staff wants to be told of what may wait. */
@Service
public class MessageChoices {

    private static final String CHOOSE = """
            insert into message_choice (staff_id, by_mail, hour, weekdays, chosen_at)
            values (:staff, :mail, :hour, :weekdays, :now)
            on conflict (staff_id) do update
                set by_mail = excluded.by_mail, hour = excluded.hour, weekdays = excluded.weekdays,
                    chosen_at = excluded.chosen_at
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    MessageChoices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the person chose; the usual where they have chosen nothing. */
    public MessageChoice of(UUID staffId) {
        return jdbc.sql("select by_mail, hour, weekdays from message_choice where staff_id = ?")
                .param(staffId)
                .query(MessageChoices::choice)
                .optional()
                .orElse(MessageChoice.USUAL);
    }

    @Transactional
    public void choose(UUID staffId, MessageChoice choice) {
        jdbc.sql(CHOOSE)
                .param("staff", staffId)
                .param("mail", choice.byMail())
                .param("hour", choice.hour())
                .param("weekdays", numbers(choice))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static Integer[] numbers(MessageChoice choice) {
        return choice.weekdays().stream().map(DayOfWeek::getValue).sorted().toArray(Integer[]::new);
    }

    private static MessageChoice choice(ResultSet row, int number) throws SQLException {
        Integer[] weekdays = (Integer[]) row.getArray("weekdays").getArray();
        return new MessageChoice(
                row.getBoolean("by_mail"),
                row.getInt("hour"),
                Arrays.stream(weekdays).map(DayOfWeek::of).collect(Collectors.toSet()));
    }
}
