package se.skolrutin.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Week by week how many pupils are at each step: two bars a week, the ladder in force and the one tried, a part a step.
 *
 * @param most the number of pupils at the top
 */
record StepPlot(List<Bar> bars, int most, int width) {

    static final int HEIGHT = 150;

    private static final int LEFT = 34;
    private static final int WEEK = 36;
    private static final int BAR = 14;

    /** One bar, from the bottom up; x is its left side. */
    record Bar(boolean tried, int week, double x, List<Part> parts) {}

    /** The pupils at one step; y is its upper side. */
    record Part(double y, double height, double strength) {}

    static StepPlot of(List<WhatIfEffect.Week> weeks) {
        var most = weeks.stream()
                .flatMap(week -> Stream.of(week.inForce(), week.tried()))
                .mapToInt(StepPlot::sum)
                .max()
                .orElse(0);
        var top = Math.max(4, most + most % 2);
        var bars = IntStream.range(0, weeks.size())
                .boxed()
                .flatMap(at -> bars(weeks.get(at), LEFT + 4 + at * WEEK, top))
                .toList();
        return new StepPlot(bars, top, LEFT + 4 + weeks.size() * WEEK);
    }

    private static Stream<Bar> bars(WhatIfEffect.Week week, int x, int top) {
        return Stream.of(
                new Bar(false, week.number(), x, parts(week.inForce(), top)),
                new Bar(true, week.number(), x + BAR + 1.0, parts(week.tried(), top)));
    }

    private static List<Part> parts(List<Integer> pupils, int top) {
        var parts = new ArrayList<Part>();
        var below = 0;
        for (var step = 0; step < pupils.size(); step++) {
            below += pupils.get(step);
            var height = 1.0 * HEIGHT * pupils.get(step) / top;
            parts.add(new Part(HEIGHT - 1.0 * HEIGHT * below / top, height, (step + 1.0) / pupils.size()));
        }
        return parts;
    }

    private static int sum(List<Integer> pupils) {
        return pupils.stream().mapToInt(Integer::intValue).sum();
    }
}
