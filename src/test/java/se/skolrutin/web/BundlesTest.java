package se.skolrutin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.skolrutin.access.PieceKind;
import se.skolrutin.access.SecrecyZone;
import se.skolrutin.calendar.DayOff;
import se.skolrutin.cases.CaseState;
import se.skolrutin.cases.Outcome;
import se.skolrutin.cases.Routine;
import se.skolrutin.contacts.Channel;
import se.skolrutin.contacts.Topic;
import se.skolrutin.escalation.Exclusion;
import se.skolrutin.escalation.LadderWords;
import se.skolrutin.escalation.Measure;
import se.skolrutin.escalation.Operator;
import se.skolrutin.escalation.Rhythm;
import se.skolrutin.escalation.Stage;
import se.skolrutin.escalation.Unit;
import se.skolrutin.escalation.Window;
import se.skolrutin.imports.ImportKind;
import se.skolrutin.imports.ImportState;
import se.skolrutin.law.LawStatus;
import se.skolrutin.notes.NoteKind;
import se.skolrutin.notification.MessageState;
import se.skolrutin.notification.NoticeKind;
import se.skolrutin.roster.Role;
import se.skolrutin.roster.SchoolForm;
import se.skolrutin.signals.SignalKind;
import se.skolrutin.sync.Difference;
import se.skolrutin.sync.SourceAdapter;
import se.skolrutin.sync.SyncState;

/** Every text is there in both languages, and so is the name of every value that a page shows. */
class BundlesTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)");
    private static final Pattern SWEDISH_LETTER = Pattern.compile("[åäöÅÄÖ]");
    private static final Pattern REFUSAL = Pattern.compile("(?:Cause\\.[A-Z]+|given\\(reason), \"([a-z.]+)\"");
    private static final String TASK = "label.task.";

    /** Says the name of the other language in that language. */
    private static final String WAY_BACK = "language.other";

    static List<Path> bundles() {
        return Texts.BUNDLES;
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void haveTheSameTextsInEnglish(Path bundle) {
        assertThat(Texts.of(Texts.english(bundle)).keySet())
                .isEqualTo(Texts.of(bundle).keySet());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void fillInTheSame(Path bundle) {
        assertThat(places(Texts.english(bundle))).isEqualTo(places(bundle));
    }

    /** In a text with places to fill in, a plain apostrophe disappears and takes the places after it along. */
    @ParameterizedTest
    @MethodSource("bundles")
    void holdNoPlainApostrophe(Path bundle) {
        assertThat(Stream.of(bundle, Texts.english(bundle))
                        .flatMap(one -> Texts.of(one).values().stream())
                        .filter(text -> text.contains("'")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void leaveNothingInSwedish(Path bundle) {
        Map<String, String> english = Texts.of(Texts.english(bundle));
        english.remove(WAY_BACK);
        assertThat(english.values().stream()
                        .filter(text -> SWEDISH_LETTER.matcher(text).find()))
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> nameEveryValue() {
        return Stream.of(
                named(Role.values(), Role::label),
                named(Stage.values(), Stage::label),
                named(Routine.values(), Routine::label),
                named(CaseState.values(), CaseState::label),
                named(Outcome.values(), Outcome::label),
                named(Channel.values(), Channel::label),
                named(Topic.values(), Topic::label),
                named(NoteKind.values(), NoteKind::label),
                named(SignalKind.values(), SignalKind::label),
                named(NoticeKind.values(), NoticeKind::label),
                named(MessageState.values(), MessageState::label),
                named(ImportKind.values(), ImportKind::label),
                named(ImportState.values(), ImportState::label),
                named(SourceAdapter.values(), SourceAdapter::label),
                named(SyncState.values(), SyncState::label),
                named(Difference.Subject.values(), Difference.Subject::label),
                named(Difference.Kind.values(), Difference.Kind::label),
                named(Difference.State.values(), Difference.State::label),
                named(DayOff.Kind.values(), DayOff.Kind::label),
                named(LawStatus.values(), LawStatus::label),
                named(SecrecyZone.values(), SecrecyZone::label),
                named(PieceKind.values(), PieceKind::label),
                named(SchoolForm.values(), SchoolForm::label),
                named(Measure.values(), Measure::label),
                named(Unit.values(), Unit::label),
                named(Operator.values(), Operator::words),
                named(Window.Kind.values(), Window.Kind::label),
                named(se.skolrutin.escalation.Pattern.values(), se.skolrutin.escalation.Pattern::label),
                named(Exclusion.values(), Exclusion::label),
                named(Rhythm.values(), Rhythm::words));
    }

    /** In Swedish as the value calls itself where it is kept or mailed. */
    private static <T extends Enum<T>> DynamicTest named(T[] values, Function<T, String> itself) {
        return DynamicTest.dynamicTest(values.getClass().componentType().getSimpleName(), () -> assertThat(labels())
                .containsAllEntriesOf(Arrays.stream(values).collect(Collectors.toMap(Words::labelKey, itself))));
    }

    @TestFactory
    Stream<DynamicTest> nameEveryKindOfTask() {
        return labels().entrySet().stream()
                .filter(label -> label.getKey().startsWith(TASK))
                .map(label -> DynamicTest.dynamicTest(label.getKey(), () -> assertThat(label.getValue())
                        .isEqualTo(LadderWords.field(label.getKey().substring(TASK.length())))));
    }

    @Test
    void sayWhyAChangeToACaseIsRefused() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/java/se/skolrutin/cases"))) {
            Set<String> asked = files.flatMap(
                            file -> REFUSAL.matcher(read(file)).results())
                    .map(key -> "cases.refused." + key.group(1))
                    .collect(Collectors.toSet());
            assertThat(Texts.of(Path.of("src/main/resources/messages/cases.properties")))
                    .containsOnlyKeys(asked);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> labels() {
        return Texts.of(Path.of("src/main/resources/messages/labels.properties"));
    }

    private static Map<String, Set<String>> places(Path bundle) {
        return Texts.of(bundle).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, text -> places(text.getValue())));
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
