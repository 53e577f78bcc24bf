package se.skolrutin.bench;

import java.util.List;
import java.util.Locale;

/** Draws the two plots: plain SVG, readable on light and dark. */
final class Svg {

    private static final int WIDTH = 720;
    private static final List<String> COLOURS = List.of("#2f6f4f", "#b5651d", "#35618e");

    private final StringBuilder body = new StringBuilder();
    private final int height;

    private Svg(String title, int height) {
        this.height = height;
        text(WIDTH / 2.0, 24, "middle", 16, title);
    }

    /** What share of the tasks was there after so many milliseconds. */
    static String distribution(String title, List<Latencies> all, double limit) {
        Svg plot = new Svg(title, 380);
        double most = Math.max(
                limit * 1.2,
                all.stream().mapToDouble(each -> each.percentile(100)).max().orElse(1));
        plot.axes(most);
        plot.vertical(60 + 620 * limit / most, "%.0f ms".formatted(limit));
        for (int i = 0; i < all.size(); i++) {
            plot.curve(all.get(i), most, COLOURS.get(i));
            plot.legend(i, all.get(i).name());
        }
        return plot.done();
    }

    /** Each result as a share of its target; the line is the target. */
    static String targets(String title, List<Result> results) {
        Svg plot = new Svg(title, 70 + 34 * results.size());
        double most = Math.max(2, results.stream().mapToDouble(Svg::share).max().orElse(1));
        for (int i = 0; i < results.size(); i++) {
            plot.bar(results.get(i), 44 + 34 * i, most);
        }
        plot.vertical(330 + 280 / most, "target");
        return plot.done();
    }

    /** How far beyond its target a result is: two means twice as good. */
    private static double share(Result result) {
        double share = result.value() / result.target();
        return Math.min(result.lessIsBetter() ? 1 / share : share, 4);
    }

    private void bar(Result result, double y, double most) {
        double share = share(result);
        text(320, y + 16, "end", 12, result.name());
        body.append(format(
                "<rect x='330' y='%.0f' width='%.1f' height='22' fill='%s'/>",
                y, 280 * share / most, COLOURS.get(share >= 1 ? 0 : 1)));
        text(336 + 280 * share / most, y + 16, "start", 12, format("%,.4g %s", result.value(), result.unit()));
    }

    private void axes(double most) {
        line(60, 330, 680, 330);
        line(60, 330, 60, 50);
        for (int tick = 0; tick <= 4; tick++) {
            text(60 + 155 * tick, 350, "middle", 12, format("%.0f ms", most * tick / 4));
            text(54, 334 - 70 * tick, "end", 12, 25 * tick + " %");
        }
    }

    private void curve(Latencies latencies, double most, String colour) {
        StringBuilder points = new StringBuilder();
        for (int percent = 0; percent <= 100; percent++) {
            points.append(format("%.1f,%.1f ", 60 + 620 * latencies.percentile(percent) / most, 330 - 2.8 * percent));
        }
        body.append("<polyline fill='none' stroke-width='2' stroke='%s' points='%s'/>".formatted(colour, points));
    }

    private void legend(int row, String name) {
        body.append(
                format("<rect x='500' y='%d' width='12' height='12' fill='%s'/>", 250 + 22 * row, COLOURS.get(row)));
        text(518, 261 + 22 * row, "start", 13, name);
    }

    private void vertical(double x, String label) {
        body.append(format(
                "<line x1='%.1f' y1='40' x2='%.1f' y2='%d' stroke='#888' stroke-dasharray='4 4'/>",
                x, x, height - 50 > 300 ? 330 : height - 10));
        text(x + 4, height - 50 > 300 ? 60 : height - 12, "start", 11, label);
    }

    private void line(double x1, double y1, double x2, double y2) {
        body.append(format("<line x1='%.0f' y1='%.0f' x2='%.0f' y2='%.0f' stroke='#888'/>", x1, y1, x2, y2));
    }

    private void text(double x, double y, String anchor, int size, String text) {
        body.append(format(
                "<text x='%.1f' y='%.1f' text-anchor='%s' font-size='%d' fill='#555'>%s</text>",
                x, y, anchor, size, text));
    }

    private String done() {
        return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' font-family='sans-serif' role='img'>%s</svg>\n"
                .formatted(WIDTH, height, body);
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
