package se.skolrutin.web;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.skolrutin.roster.StaffMember;
import se.skolrutin.whatif.Comparison;
import se.skolrutin.whatif.Comparison.Noticed;
import se.skolrutin.whatif.Effect.Reach;

/** What another ladder would have meant, row by row as the page shows it. */
record WhatIfEffect(
        List<Week> weeks,
        int stepsInForce,
        int stepsTried,
        StepPlot plot,
        List<Group> classes,
        List<Group> years,
        List<Load> mentors,
        Noticed noticed) {

    public GroupPlot classPlot() {
        return GroupPlot.of(classes);
    }

    public GroupPlot yearPlot() {
        return GroupPlot.of(years);
    }

    /** How many pupils are at each step when the week ends. */
    record Week(LocalDate monday, List<Integer> inForce, List<Integer> tried) {

        public int number() {
            return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        }
    }

    /** A class or a year. */
    record Group(String name, int pupils, Reach inForce, Reach tried) {}

    /** A mentor's tasks week by week. */
    record Load(String mentor, List<Integer> inForce, List<Integer> tried) {

        public int allInForce() {
            return sum(inForce);
        }

        public int allTried() {
            return sum(tried);
        }

        public int mostInForce() {
            return most(inForce);
        }

        public int mostTried() {
            return most(tried);
        }

        private static int sum(List<Integer> tasks) {
            return tasks.stream().mapToInt(Integer::intValue).sum();
        }

        private static int most(List<Integer> tasks) {
            return tasks.stream().mapToInt(Integer::intValue).max().orElse(0);
        }
    }

    static WhatIfEffect of(Comparison comparison, List<StaffMember> staff) {
        var weeks = IntStream.range(0, comparison.weeks().size())
                .mapToObj(at -> new Week(
                        comparison.weeks().get(at),
                        comparison.inForce().pupilsAtSteps().get(at),
                        comparison.tried().pupilsAtSteps().get(at)))
                .toList();
        return new WhatIfEffect(
                weeks,
                weeks.isEmpty() ? 0 : weeks.getFirst().inForce().size(),
                weeks.isEmpty() ? 0 : weeks.getFirst().tried().size(),
                StepPlot.of(weeks),
                groups(
                        comparison.pupilsByClass(),
                        comparison.inForce().byClass(),
                        comparison.tried().byClass()),
                groups(
                        comparison.pupilsByYear(),
                        comparison.inForce().byYear(),
                        comparison.tried().byYear()),
                loads(comparison, staff),
                comparison.noticed());
    }

    private static <T> List<Group> groups(SortedMap<T, Integer> pupils, Map<T, Reach> inForce, Map<T, Reach> tried) {
        return pupils.entrySet().stream()
                .map(entry -> new Group(
                        entry.getKey().toString(),
                        entry.getValue(),
                        inForce.get(entry.getKey()),
                        tried.get(entry.getKey())))
                .toList();
    }

    private static List<Load> loads(Comparison comparison, List<StaffMember> staff) {
        var inForce = comparison.inForce().tasksOfMentors();
        var tried = comparison.tried().tasksOfMentors();
        var none = comparison.weeks().stream().map(week -> 0).toList();
        Map<UUID, StaffMember> known = staff.stream().collect(Collectors.toMap(StaffMember::id, Function.identity()));
        return mentors(inForce, tried).stream()
                .filter(known::containsKey)
                .map(id -> new Load(known.get(id).name(), inForce.getOrDefault(id, none), tried.getOrDefault(id, none)))
                .toList();
    }

    private static SortedSet<UUID> mentors(SortedMap<UUID, ?> inForce, SortedMap<UUID, ?> tried) {
        var mentors = new TreeSet<>(inForce.keySet());
        mentors.addAll(tried.keySet());
        return mentors;
    }
}
