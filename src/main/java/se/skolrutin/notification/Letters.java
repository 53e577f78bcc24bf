package se.skolrutin.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
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
    private final NotificationSettings settings;
    private final Clock clock;

    Letters(Roster roster, NotificationSettings settings, Clock clock) {
        this.roster = roster;
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
        return Map.of(
                "mottagare", to.name(),
                "skola", school.name(),
                "dag", day(message.writtenAt()),
                "telefon", phone(school.code()),
                "lank", link(message));
    }

    private String day(Instant at) {
        ZoneId zone = clock.getZone();
        return at.atZone(zone).format(DAY);
    }

    private String phone(String schoolCode) {
        String number = settings.phones().get(schoolCode);
        return number == null ? "" : ", telefon " + number;
    }

    private String link(OutgoingMessage message) {
        return settings.publicAddress()
                + (message.taskKey() != null ? "/uppgifter/" + message.taskKey() : "/arenden/" + message.caseId());
    }

    /** Who a letter goes to, known only while it is written. */
    private record Addressee(String name, String email) {}
}
