package se.skolrutin.web;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How many pupils of each class or year are noticed: two bars a row, the ladder in force and the one tried. */
record GroupPlot(List<Row> rows, int height) {

    private static final int ROW = 30;
    private static final int LONGEST = 210;

    /** One class or year; y is the upper side of its first bar. */
    record Row(String name, int y, Bar inForce, Bar tried) {}

    /** A bar and the number of pupils it stands for. */
    record Bar(int pupils, double length) {}

    static GroupPlot of(List<WhatIfEffect.Group> groups) {
        var most = groups.stream()
                .flatMap(group -> Stream.of(group.inForce(), group.tried()))
                .mapToInt(reach -> reach.noticed())
                .max()
                .orElse(0);
        var rows = IntStream.range(0, groups.size())
                .mapToObj(at -> row(groups.get(at), at * ROW + 4, Math.max(1, most)))
                .toList();
        return new GroupPlot(rows, groups.size() * ROW);
    }

    private static Row row(WhatIfEffect.Group group, int y, int most) {
        return new Row(
                group.name(),
                y,
                bar(group.inForce().noticed(), most),
                bar(group.tried().noticed(), most));
    }

    private static Bar bar(int pupils, int most) {
        return new Bar(pupils, 1.0 * LONGEST * pupils / most);
    }
}
