package dev.assay.ops.evaluate;

import java.util.List;
import java.util.Locale;

/** An evaluation as an SVG bar chart: errors left per strategy, of the crowd alone and with the expert. */
public final class ErrorChart {
    private static final int LEFT = 260;
    private static final int WIDTH = 420;
    private static final int ROW = 34;
    private static final int TOP = 64;

    private ErrorChart() {}

    public static String svg(EvaluationReport report) {
        double baseline = report.crowd().randomAnswerError();
        List<Score> scores = report.scores();
        double widest = scores.stream()
                .mapToDouble(score -> 1 - score.crowdAlone().expected())
                .reduce(baseline, Math::max);
        double scale = widest > 0 ? WIDTH / widest : 0;
        StringBuilder svg = new StringBuilder(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\""
                        + " font-size=\"12\" role=\"img\">%n",
                LEFT + WIDTH + 130, TOP + ROW * (scores.size() + 1) + 12));
        String title = report.crowd().name() + ": share of items that are wrong";
        svg.append(
                format("<title>%s</title>%n<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n", escaped(title)));
        svg.append(format("<text x=\"12\" y=\"24\" font-size=\"15\">%s</text>%n", escaped(title)));
        svg.append(format("<text x=\"12\" y=\"44\" fill=\"#555\">light: the crowd alone; dark: with the expert; "
                + "line: one random answer per item</text>%n"));
        bar(svg, TOP, "one random answer", baseline, baseline, scale, "");
        for (int i = 0; i < scores.size(); i++) {
            Score score = scores.get(i);
            String note = format(
                    "%.1f %%, %.0f %% of labels, %.0f %% expert",
                    (1 - score.withExpert()) * 100, (1 - score.saved()) * 100, score.escalated() * 100);
            double alone = 1 - score.crowdAlone().expected();
            bar(svg, TOP + ROW * (i + 1), score.name(), alone, 1 - score.withExpert(), scale, note);
        }
        svg.append(format(
                "<line x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$d\" y2=\"%3$d\" stroke=\"#b00\" stroke-dasharray=\"4 3\"/>%n",
                LEFT + baseline * scale, TOP - 6, TOP + ROW * (scores.size() + 1)));
        return svg.append("</svg>\n").toString();
    }

    private static void bar(
            StringBuilder svg, int y, String name, double alone, double expert, double scale, String note) {
        svg.append(format("<text x=\"12\" y=\"%d\">%s</text>%n", y + 15, escaped(name)));
        svg.append(rectangle(y, alone * scale, "#b7cbe6"));
        svg.append(rectangle(y, expert * scale, "#2f5f9e"));
        svg.append(format(
                "<text x=\"%.1f\" y=\"%d\" fill=\"#333\" font-size=\"10\">%s</text>%n",
                LEFT + Math.max(alone, expert) * scale + 5, y + 14, escaped(note)));
    }

    private static String rectangle(int y, double width, String colour) {
        return format("<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"20\" fill=\"%s\"/>%n", LEFT, y, width, colour);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
