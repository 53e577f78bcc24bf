package se.skolrutin.web;

import se.skolrutin.cases.Routine;
import se.skolrutin.contacts.Topic;
import se.skolrutin.signals.SignalKind;

/**
 * The sides a mentor sees a pupil from (Årstaskolan, Uppdragsbeskrivning mentorskap: överblicka elevens hela
 * skolsituation, kunskapsmässigt, socialt och personligt). Attendance is a side of knowledge.
 */
enum Side {
    KNOWLEDGE,
    SOCIAL,
    PERSONAL;

    static Side of(Topic topic) {
        return switch (topic) {
            case ATTENDANCE, SCHOOLWORK -> KNOWLEDGE;
            case GOOD_WORD, SOCIAL -> SOCIAL;
            case PERSONAL, OTHER -> PERSONAL;
        };
    }

    static Side of(SignalKind kind) {
        return switch (kind) {
            case GRADE_WARNING, FALLING_BEHIND, ADAPTATION_FORGOTTEN, ABSENCE -> KNOWLEDGE;
            case OBSERVATION -> SOCIAL;
            default -> PERSONAL;
        };
    }

    static Side of(Routine routine) {
        return routine == Routine.CONCERN ? PERSONAL : KNOWLEDGE;
    }
}
