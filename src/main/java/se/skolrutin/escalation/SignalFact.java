package se.skolrutin.escalation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.skolrutin.signals.SignalKind;

/**
 * A signal as the rules for concern see it.
 *
 * @param schoolDaysAgo school days since its day, 0 for today
 * @param subject what it is about, empty where it is about no subject
 * @param voice whose it is
 * @param answered true where what it asks for has been done
 */
public record SignalFact(
        SignalKind kind,
        LocalDate day,
        int schoolDaysAgo,
        @Nullable String subject,
        String voice,
        boolean answered) {

    /** True for what a person says is a worry. */
    public boolean isRaised() {
        return kind.isRaised();
    }

    /** True for what a person handed in, whatever it is. */
    public boolean isHandedIn() {
        return kind.isHandedIn();
    }

    /** True where it counts in the limit's window. */
    public boolean within(ConcernLimit limit) {
        return schoolDaysAgo < limit.schoolDays() && schoolDaysAgo >= limit.afterSchoolDays();
    }
}
