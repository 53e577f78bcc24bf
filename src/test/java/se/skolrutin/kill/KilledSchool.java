package se.skolrutin.kill;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.skolrutin.SmallSchool;
import se.skolrutin.imports.ImportKind;
import se.skolrutin.imports.Imports;

/**
 * A school whose every pupil has been away unreported, also today: each gets a case of the plan for increased attendance
 * and a same-day notice.
 */
@Component
@OnlyWhenKilled
class KilledSchool {

    private static final int SCHOOL_DAYS = 10;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Imports imports;
    private final int pupils;

    KilledSchool(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Imports imports,
            @Value("${skolrutin.test.pupils}") int pupils) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.imports = imports;
        this.pupils = pupils;
    }

    @EventListener(ApplicationReadyEvent.class)
    void settle() throws IOException {
        if (jdbc.sql("select count(*) from pupil").query(Long.class).single() == 0) {
            List<UUID> ids = transaction.execute(status -> people());
            imports.start(
                    ImportKind.ATTENDANCE,
                    "franvaro.csv",
                    new ByteArrayInputStream(absence(ids).getBytes(StandardCharsets.UTF_8)),
                    "test");
        }
    }

    private List<UUID> people() {
        SmallSchool school = new SmallSchool(jdbc);
        return IntStream.range(0, pupils)
                .mapToObj(number -> {
                    UUID pupil = school.pupil();
                    school.guardianOf(pupil, "hem" + number + "@example.org");
                    return pupil;
                })
                .toList();
    }

    /** Lessons of sixty minutes, three a day; the first one missed on the last four days. */
    private static String absence(List<UUID> pupils) {
        StringBuilder file = new StringBuilder("elev;datum;start;slut;ämne;rapporterad;giltig;ogiltig;källid\n");
        LocalDate today = AlwaysThursday.BEGINNING.toLocalDate();
        List<LocalDate> days = today.minusDays(20)
                .datesUntil(today.plusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .toList();
        List<LocalDate> used = days.subList(days.size() - SCHOOL_DAYS, days.size());
        for (UUID pupil : pupils) {
            for (int i = 0; i < used.size(); i++) {
                for (int lesson = 0; lesson < 3; lesson++) {
                    boolean missed = lesson == 0 && i >= SCHOOL_DAYS - 4;
                    file.append("%s;%s;%02d:00;%02d:00;Ämne %d;ja;;%s;%s-%d-%d\n"
                            .formatted(
                                    pupil,
                                    used.get(i),
                                    8 + lesson,
                                    9 + lesson,
                                    lesson,
                                    missed ? "60" : "",
                                    pupil,
                                    i,
                                    lesson));
                }
            }
        }
        return file.toString();
    }
}
