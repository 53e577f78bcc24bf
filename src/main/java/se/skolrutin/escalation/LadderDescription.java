package se.skolrutin.escalation;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.skolrutin.roster.Role;
import se.skolrutin.roster.SchoolForm;

/** Says a whole ladder in words, and two ladders' differences in the same words. */
final class LadderDescription {

    private final List<LadderLine> lines = new ArrayList<>();

    private LadderDescription() {}

    static List<LadderPart> of(Ladder ladder) {
        var parts = new ArrayList<LadderPart>();
        parts.add(new LadderPart("Trappan", new LadderDescription().ladder(ladder)));
        ladder.steps()
                .forEach(step -> parts.add(new LadderPart("Steg " + step.no(), new LadderDescription().step(step))));
        parts.add(new LadderPart("När ett ärende avslutas", new LadderDescription().closing(ladder)));
        parts.add(new LadderPart("Tid för uppgifter", new LadderDescription().due(ladder.due())));
        parts.add(new LadderPart("Uppgifter som inte blir gjorda", new LadderDescription().watch(ladder.watch())));
        return List.copyOf(parts);
    }

    /** In the order of the later ladder; what only the earlier one says comes last. */
    static List<LadderDifference> differences(Ladder before, Ladder after) {
        var old = byPlace(of(before));
        var now = byPlace(of(after));
        var places = new LinkedHashSet<>(now.keySet());
        places.addAll(old.keySet());
        return places.stream()
                .filter(place -> !Objects.equals(old.get(place), now.get(place)))
                .map(place -> new LadderDifference(place.part(), place.label(), old.get(place), now.get(place)))
                .toList();
    }

    private static Map<Place, String> byPlace(List<LadderPart> parts) {
        var words = new LinkedHashMap<Place, String>();
        parts.forEach(
                part -> part.lines().forEach(line -> words.put(new Place(part.place(), line.label()), line.words())));
        return words;
    }

    private record Place(String part, String label) {}

    private List<LadderLine> ladder(Ladder ladder) {
        say("name", ladder.name());
        say("source", ladder.source());
        say(
                "schoolForms",
                ladder.schoolForms().stream().sorted().map(SchoolForm::label).collect(joining(", ")));
        say("quality", Sentences.quality(ladder.quality()));
        return lines;
    }

    private List<LadderLine> step(Step step) {
        say("title", step.title());
        say("stage", step.stage().label());
        say("owners", roles(step.owners()));
        if (step.afterStep() > 0) {
            say("afterStep", "prövas när steg " + step.afterStep() + " är nått");
        }
        conditions(step.triggers());
        sayIfAny("judged", step.judged());
        if (step.investigates()) {
            say("investigates", "ja");
        }
        say("trialSchoolDays", schoolDays(step.trialSchoolDays()) + " från det att åtgärderna ska vara klara");
        due(step.due());
        if (step.review() != null) {
            review(step.review());
        }
        instructions(step.instructions());
        return lines;
    }

    private void review(Review review) {
        say(
                "review",
                review.every().words() + ", av " + roles(review.owners()) + " inom " + schoolDays(review.schoolDays()));
    }

    private void instructions(Instructions instructions) {
        sayIfAny("actions", String.join(", ", instructions.actions()));
        sayIfAny("documents", String.join(", ", instructions.documents()));
        sayIfAny("informs", roles(instructions.informs()));
        sayIfAny("abstain", String.join(", ", instructions.abstain()));
    }

    private List<LadderLine> closing(Ladder ladder) {
        conditions(ladder.exits());
        say("followUpSchoolDays", "efter " + schoolDays(ladder.followUpSchoolDays()));
        return lines;
    }

    private void conditions(List<Trigger> triggers) {
        IntStream.range(0, triggers.size()).forEach(i -> condition(i + 1, triggers.get(i)));
    }

    private void condition(int no, Trigger trigger) {
        var note = trigger.note() == null ? "" : " (" + trigger.note() + ")";
        lines.add(new LadderLine(
                "Villkor " + no, Sentences.condition(trigger) + note, trigger.assumed(), trigger.judgement()));
    }

    private List<LadderLine> due(Map<String, Integer> due) {
        LadderReader.TASKS.stream().filter(due::containsKey).forEach(task -> say(task, schoolDays(due.get(task))));
        return lines;
    }

    private List<LadderLine> watch(WatchPolicy watch) {
        say("remindBefore", schoolDays(watch.remindBefore()) + " före");
        say("remindAfter", schoolDays(watch.remindAfter()) + " efter");
        say("raiseToDeputy", schoolDays(watch.raiseToDeputy()) + " efter");
        say("raiseToPrincipal", schoolDays(watch.raiseToPrincipal()) + " efter");
        return lines;
    }

    private void say(String field, String words) {
        lines.add(LadderLine.of(LadderWords.firstUp(LadderWords.field(field)), words));
    }

    private void sayIfAny(String field, @Nullable String words) {
        if (words != null && !words.isEmpty()) {
            say(field, words);
        }
    }

    private static String schoolDays(int days) {
        return days + (days == 1 ? " skoldag" : " skoldagar");
    }

    /** In the same order however they were written: it means nothing, and is no difference. */
    private static String roles(List<String> groups) {
        return groups.stream()
                .sorted(comparing(
                        group -> Role.ofGroup(group).map(Role::ordinal).orElse(Integer.MAX_VALUE)))
                .map(group -> Role.ofGroup(group).map(Role::label).orElse(group))
                .collect(joining(", "));
    }
}
