package se.skolrutin.attendance;

import java.util.List;
import se.skolrutin.imports.Column;

/** The columns of an absence file, by their Swedish and other names. */
final class LessonColumns {

    static final Column PUPIL = Column.of("elev", "elev_id", "elevid", "pupil", "pupil_id", "student");
    static final Column DATE = Column.of("datum", "date", "lektionsdatum");
    static final Column START = Column.of("start", "starttid", "börjar", "från", "start_time");
    static final Column END = Column.of("slut", "sluttid", "slutar", "till", "end", "end_time");
    static final Column OFFERED = Column.of("minuter", "lektionsminuter", "erbjudna_minuter", "offered", "minutes");
    static final Column SUBJECT = Column.of("ämne", "kurs", "lektion", "subject");
    static final Column REPORTED = Column.of("rapporterad", "reported", "is_reported");
    static final Column PRESENT = Column.of("närvaro", "närvarominuter", "present", "attendance_minutes");
    static final Column VALID = Column.of("giltig", "giltig_frånvaro", "valid", "valid_absence_minutes");
    static final Column INVALID = Column.of("ogiltig", "ogiltig_frånvaro", "invalid", "invalid_absence_minutes");
    static final Column OTHER = Column.of("annan", "annan_skolaktivitet", "övrig", "other", "other_attendance_minutes");
    static final Column KNOWN =
            Column.of("känd_i_förväg", "känd_frånvaro", "known_in_advance", "known_in_advance_minutes");
    static final Column LATE = Column.of("sen_ankomst", "sen_ankomst_minuter", "late", "late_minutes");
    static final Column ABSENCE = Column.of("frånvaro", "frånvarominuter", "absence", "absence_minutes");
    static final Column KIND = Column.of("typ", "frånvarotyp", "kind", "type");
    static final Column SOURCE = Column.of("källa", "source");
    static final Column SOURCE_ID = Column.of("källid", "käll_id", "lektions_id", "source_id");
    static final List<Column> ALL = List.of(
            PUPIL, DATE, START, END, OFFERED, SUBJECT, REPORTED, PRESENT, VALID, INVALID, OTHER, KNOWN, LATE, ABSENCE,
            KIND, SOURCE, SOURCE_ID);

    private LessonColumns() {}
}
