package se.skolrutin.signals;

import java.util.Arrays;
import java.util.List;

/** What a signal is about; the first ones a member of staff hands in, the last ones the house itself sees. */
public enum SignalKind {
    STAFF_CONCERN("oro-personal", "Personal är orolig för eleven", Asks.TEXT),
    GUARDIAN_CONCERN("oro-vardnadshavare", "En vårdnadshavare är orolig", Asks.TEXT),
    PUPIL_CONCERN("oro-elev", "Eleven är själv orolig", Asks.TEXT),
    GRADE_WARNING("betygsvarning", "Betygsvarning", Asks.SUBJECT),
    FALLING_BEHIND("hamnar-efter", "Eleven hamnar efter trots påminnelser och stöd", Asks.SUBJECT),
    ADAPTATION_FORGOTTEN("anpassning-ej-uppfoljd", "En anpassning har inte följts upp", Asks.SUBJECT),
    OBSERVATION("iakttagelse", "En iakttagelse att lägga på minnet", Asks.TEXT),
    HOME_NOT_REACHED("hemmet-inte-natt", "Hemmet nåddes inte", Asks.NOTHING),
    MEETING_MISSED("mote-uteblivet", "Ett möte med hemmet blev inte av", Asks.NOTHING),
    TASK_OVERDUE("uppgift-forsenad", "En uppgift om eleven är försenad", Asks.NOTHING),
    ABSENCE("franvaro", "Ett ärende om frånvaro öppnades", Asks.NOTHING);

    private final String code;
    private final String label;
    private final Asks asks;

    SignalKind(String code, String label, Asks asks) {
        this.code = code;
        this.label = label;
        this.asks = asks;
    }

    /** What a person has to say who hands one in. */
    private enum Asks {
        TEXT,
        SUBJECT,
        NOTHING
    }

    /** The word that tables and rules use. */
    public String code() {
        return code;
    }

    /** What a page calls it. */
    public String label() {
        return label;
    }

    /** True for what a person says is a worry, whoever's it is. */
    public boolean isRaised() {
        return this == STAFF_CONCERN || this == GUARDIAN_CONCERN || this == PUPIL_CONCERN;
    }

    /** True for what people hand in; the others the house sees by itself. */
    public boolean isHandedIn() {
        return asks != Asks.NOTHING;
    }

    /** True where somebody has to look at the pupil anew, whatever else is known; an observation only adds to the rest. */
    public boolean asksForAnswer() {
        return isHandedIn() && this != OBSERVATION;
    }

    /** True where a subject has to be named. */
    public boolean needsSubject() {
        return asks == Asks.SUBJECT;
    }

    /** True where it has to be said in words. */
    public boolean needsText() {
        return asks == Asks.TEXT;
    }

    /** True where an adaptation that is registered or followed up answers it. */
    public boolean isAnsweredByAdaptation() {
        return this == GRADE_WARNING || this == ADAPTATION_FORGOTTEN;
    }

    /** The kinds that people hand in. */
    public static List<SignalKind> handedIn() {
        return Arrays.stream(values()).filter(SignalKind::isHandedIn).toList();
    }

    /**
     * The kind with that code.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static SignalKind ofCode(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Expected the code of a signal, but found " + code));
    }
}
