package se.skolrutin.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.skolrutin.roster.Guardian;
import se.skolrutin.roster.Pupil;
import se.skolrutin.roster.Roster;
import se.skolrutin.roster.SchoolUnit;
import se.skolrutin.roster.StaffMember;

/** Writes the letter of a message: looks up who it goes to now, and never names a pupil. */
@Component
class Letters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.of("sv", "SE"));

    private final Roster roster;
    private final CalendarFiles files;
    private final NotificationSettings settings;
    private final Clock clock;

    Letters(Roster roster, CalendarFiles files, NotificationSettings settings, Clock clock) {
        this.roster = roster;
        this.files = files;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws NotSent where nothing may be sent, or there is nowhere to send it */
    Letter letter(OutgoingMessage message) throws NotSent {
        refuseYesterdays(message);
        Addressee to = addressee(message);
        LetterText text = LetterText.of(message.kind()).with(words(message, to));
        return new Letter(
                String.valueOf(message.mailMessageId()),
                settings.from(),
                to.email(),
                text.subject(),
                text.body(),
                invitation(message, to),
                clock.instant());
    }

    /** What tells of absence today must not leave tomorrow. */
    private void refuseYesterdays(OutgoingMessage message) throws NotSent {
        LocalDate written = LocalDate.ofInstant(message.writtenAt(), clock.getZone());
        if (message.kind() == NoticeKind.SAME_DAY_ABSENCE && !written.equals(LocalDate.now(clock))) {
            throw new NotSent("Dagen som brevet berättar om är över", false);
        }
    }

    private Addressee addressee(OutgoingMessage message) throws NotSent {
        UUID id = message.to().id();
        return switch (message.to().kind()) {
            case STAFF -> staff(id);
            case GUARDIAN -> guardian(id, message.pupilId());
        };
    }

    private Addressee staff(UUID id) throws NotSent {
        StaffMember member = roster.staff(id).orElseThrow(() -> new NotSent("Mottagaren finns inte kvar", false));
        return new Addressee(member.givenName(), address(member.email()));
    }

    private Addressee guardian(UUID id, @Nullable UUID pupilId) throws NotSent {
        Pupil pupil = pupilId == null ? null : roster.pupil(pupilId).orElse(null);
        if (pupil == null || pupil.protectedIdentity()) {
            throw new NotSent("Skyddade personuppgifter: skickas inte automatiskt", false);
        }
        Guardian guardian = roster.guardiansOf(pupil.id()).stream()
                .filter(g -> g.id().equals(id) && !g.marking().isProtected())
                .findFirst()
                .orElseThrow(() -> new NotSent("Mottagaren är inte längre någon som skolan får skriva till", false));
        return new Addressee(guardian.givenName(), address(guardian.email()));
    }

    private static String address(@Nullable String email) throws NotSent {
        if (email == null || email.isBlank()) {
            throw new NotSent("Mottagaren har ingen e-postadress", false);
        }
        return email.strip();
    }

    private Map<String, String> words(OutgoingMessage message, Addressee to) {
        SchoolUnit school = roster.schoolUnit(message.schoolUnitId()).orElseThrow();
        Map<String, String> words = new HashMap<>(message.facts());
        words.put("mottagare", to.name());
        words.put("skola", school.name());
        words.put("dag", day(message.writtenAt()));
        words.put("telefon", phone(school.code()));
        words.put("lank", settings.publicAddress() + path(message));
        return words;
    }

    private String day(Instant at) {
        ZoneId zone = clock.getZone();
        return at.atZone(zone).format(DAY);
    }

    private String phone(String schoolCode) {
        String number = settings.phones().get(schoolCode);
        return number == null ? "" : ", telefon " + number;
    }

    private static String path(OutgoingMessage message) {
        return switch (message.kind()) {
            case DAY_SUMMARY -> "/uppgifter?vems=hos-mig";
            case MEETING, MEETING_CANCELED, PRINCIPAL_INFORMED, SAME_DAY_ABSENCE -> "/arenden/" + message.caseId();
            case TASK_DUE_SOON, TASK_OVERDUE, TASK_RAISED, TASK_HANDED_OVER, STATUTORY_TASK ->
                "/uppgifter/" + message.taskKey();
        };
    }

    private @Nullable Invitation invitation(OutgoingMessage message, Addressee to) {
        return switch (message.kind()) {
            case MEETING, MEETING_CANCELED ->
                files.invitation(
                        MeetingCall.of(message, Objects.requireNonNull(message.caseId())), settings.from(), to.email());
            default -> null;
        };
    }

    /** Who a letter goes to, known only while it is written. */
    private record Addressee(String name, String email) {}
}
