package se.skolrutin.escalation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.skolrutin.calendar.SchoolCalendar;

/**
 * Everything one decision about a concern rests on: put again, it gives the same decision.
 *
 * @param previous the pupil's last matter that was closed: the same signals after that are decided anew
 */
record ConcernInquiry(
        UUID pupilId,
        @Nullable UUID caseId,
        @Nullable UUID previous,
        ConcernSituation situation,
        List<SignalFact> signals,
        WatchPolicy watch,
        SchoolCalendar calendar,
        @Nullable String reason) {

    private static final Comparator<SignalFact> ORDER = Comparator.comparing(SignalFact::day)
            .thenComparing(SignalFact::kind)
            .thenComparing(signal -> signal.subject() == null ? "" : signal.subject())
            .thenComparing(SignalFact::voice)
            .thenComparing(SignalFact::answered);

    ConcernInquiry {
        signals = signals.stream().sorted(ORDER).toList();
    }

    LocalDate today() {
        return situation.today();
    }

    /** The first day of a window of so many school days up to today. */
    LocalDate first(int schoolDays) {
        var back = calendar.isSchoolDay(today()) ? schoolDays - 1 : schoolDays;
        return back <= 0 ? today() : calendar.plusSchoolDays(today(), -back);
    }
}
