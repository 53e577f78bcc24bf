package se.skolrutin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import se.skolrutin.roster.Role;
import se.skolrutin.tasks.Due;

class WordsTest {

    /** A Wednesday in term. */
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-18T09:14:00Z"), ZoneId.of("Europe/Stockholm"));

    private final Words words = new Words(CLOCK, messages());

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({
        "          , false,  0, inget datum, no date",
        "2026-11-18, false,  0, i dag, today",
        "2026-11-18, true,   0, tiden gick ut i dag, time ran out today",
        "2026-11-19, false,  1, i morgon, tomorrow",
        "2026-11-21, false,  0, före nästa skoldag, before the next school day",
        "2026-11-20, false,  1, om 1 skoldag, in 1 school day",
        "2026-11-23, false,  3, om 3 skoldagar, in 3 school days",
        "2026-11-15, true,   0, tiden har gått ut, time has run out",
        "2026-11-17, true,  -1, 1 skoldag försenad, 1 school day late",
        "2026-11-12, true,  -4, 4 skoldagar försenad, 4 school days late"
    })
    void saysHowFarAwayADayIs(
            @Nullable LocalDate date, boolean overdue, int schoolDays, String swedish, String english) {
        Due due = new Due(date, overdue, schoolDays);

        read(Language.SV);
        assertThat(words.due(due)).isEqualTo(swedish);
        read(Language.EN);
        assertThat(words.due(due)).isEqualTo(english);
    }

    @Test
    void writesDatesAndNumbersAsTheReaderDoes() {
        LocalDate day = LocalDate.of(2026, 11, 26);

        read(Language.SV);
        assertThat(words.date(day)).isEqualTo("tors 26 nov");
        assertThat(words.moment(CLOCK.instant())).isEqualTo("i dag 10:14");
        assertThat(words.number(15.5)).isEqualTo("15,5");
        read(Language.EN);
        assertThat(words.date(day)).isEqualTo("Thu 26 Nov");
        assertThat(words.moment(CLOCK.instant())).isEqualTo("today 10:14");
        assertThat(words.number(15.5)).isEqualTo("15.5");
    }

    @Test
    void callsValuesByTheirNames() {
        read(Language.SV);
        assertThat(words.label(Role.DEPUTY_PRINCIPAL)).isEqualTo("biträdande rektor");
        assertThat(words.task("samtal")).isEqualTo("samtal med eleven");
        read(Language.EN);
        assertThat(words.label(Role.DEPUTY_PRINCIPAL)).isEqualTo("deputy principal");
        assertThat(words.task("samtal")).isEqualTo("talk with the pupil");
        assertThat(words.counted("skoldagar i rad")).isEqualTo("school days in a row");
        assertThat(words.label(null)).isEmpty();
    }

    private static void read(Language language) {
        LocaleContextHolder.setLocale(language.locale());
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages", "messages/labels");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
