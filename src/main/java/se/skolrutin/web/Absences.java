package se.skolrutin.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.skolrutin.attendance.Attendance;
import se.skolrutin.attendance.AttendanceFacts;
import se.skolrutin.attendance.PupilAttendance;

/** How much pupils have been away of late, in the same weeks as a case's page says it for one. */
@Component
class Absences {

    private static final int WEEKS = 4;

    private final Attendance attendance;
    private final Words words;

    Absences(Attendance attendance, Words words) {
        this.attendance = attendance;
        this.words = words;
    }

    /** The first day that counts. */
    static LocalDate first(LocalDate today) {
        return today.minusWeeks(WEEKS);
    }

    /** By pupil; those of whom nothing was reported are left out. */
    Map<UUID, AttendanceFacts> of(Collection<UUID> pupils) {
        LocalDate today = words.today();
        LocalDate first = first(today);
        return attendance.of(pupils, first, today).stream()
                .filter(Predicate.not(pupil -> pupil.days().isEmpty()))
                .collect(Collectors.toMap(PupilAttendance::pupilId, pupil -> pupil.facts(first, today)));
    }
}
