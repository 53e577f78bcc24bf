package se.skolrutin.escalation;

/** Says in Swedish what was looked at about a concern, with the numbers. */
final class ConcernSentences {

    private ConcernSentences() {}

    static String counted(ConcernLimit limit, int observed, int kinds) {
        var several = limit.kinds() > 1;
        return limit.about().label()
                + (limit.afterSchoolDays() == 0 ? "" : " efter " + limit.afterSchoolDays() + " skoldagar")
                + " under de senaste " + limit.schoolDays() + " skoldagarna: " + observed
                + (several ? ", av " + kinds + " olika slag" : "")
                + ". Gränsen är minst " + limit.value()
                + (several ? ", av minst " + limit.kinds() + " olika slag" : "")
                + (limit.note() == null ? "" : " (" + limit.note() + ")") + ".";
    }

    static String continued(ConcernLimit limit, ConcernSituation situation) {
        return (situation.worryRemains()
                        ? "Oron kvarstår efter " + days(situation.schoolDaysAtStage()) + " på steget."
                        : "Oron har upphört enligt uppföljningen.")
                + " Gränsen är minst " + days(limit.value())
                + (limit.note() == null ? "" : " (" + limit.note() + ")") + ".";
    }

    static String awaitsFollowUp() {
        return "Om oron fortsätter prövas först när den har följts upp.";
    }

    static String onlySeen() {
        return "Ingen har sagt sig vara orolig: tecknen är sådant som systemet självt har sett, och mentorn bedömer dem"
                + " först.";
    }

    static String openedByPerson(Stage opened) {
        return "En människa har öppnat steget " + opened.label() + ".";
    }

    private static String days(int days) {
        return days + (days == 1 ? " skoldag" : " skoldagar");
    }
}
