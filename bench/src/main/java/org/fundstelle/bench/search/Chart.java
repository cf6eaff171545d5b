package org.fundstelle.bench.search;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogarithmicAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.text.TextUtils;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Draws how times grow with the number of passages: processor time, which other programs do not
 * bend.
 */
final class Chart {
  private static final int WIDTH = 480;
  private static final int HEIGHT = 360;
  private static final Color OURS = new Color(0xC0, 0x39, 0x2B);
  private static final Color PLAIN = new Color(0x2C, 0x3E, 0x50);
  private static final BasicStroke SOLID = new BasicStroke(2);
  private static final BasicStroke DASHED =
      new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {6, 4}, 0);

  private final List<Outcome> outcomes;
  private final XYSeriesCollection data = new XYSeriesCollection();
  private final XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer();

  private Chart(List<Outcome> outcomes) {
    this.outcomes = outcomes;
  }

  /** Writes the curves of a corpus in several sizes, one client, as SVG. */
  static void write(List<Outcome> outcomes, Path file) throws IOException {
    SVGGraphics2D svg = canvas();
    svg.setSVGCanvasSize(draw(outcomes, svg));
    try (Writer writer = Files.newBufferedWriter(file)) {
      svg.stream(writer, true);
    }
  }

  static Dimension draw(List<Outcome> outcomes, Graphics2D canvas) {
    // The workaround would draw the outlines of letters instead of text.
    TextUtils.setUseDrawRotatedStringWorkaround(false);
    List<JFreeChart> charts = new ArrayList<>();
    List<Outcome.Search> searches = outcomes.getFirst().searches();
    for (int i = 0; i < searches.size(); i++) {
      if (searches.get(i).clients() == 1) {
        charts.add(new Chart(outcomes).latencies(searches.get(i).queries().kind(), i));
      }
    }
    charts.add(new Chart(outcomes).indexing());
    for (int i = 0; i < charts.size(); i++) {
      charts.get(i).draw(canvas, new Rectangle(i % 2 * WIDTH, i / 2 * HEIGHT, WIDTH, HEIGHT));
    }
    return new Dimension(2 * WIDTH, (charts.size() + 1) / 2 * HEIGHT);
  }

  private static SVGGraphics2D canvas() {
    try {
      return new SVGGraphics2D(
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .getDOMImplementation()
              .createDocument("http://www.w3.org/2000/svg", "svg", null));
    } catch (ParserConfigurationException e) {
      throw new AssertionError("every Java platform has an XML parser", e);
    }
  }

  private JFreeChart latencies(String kind, int search) {
    for (double percent : new double[] {99, 50}) {
      BasicStroke stroke = percent == 50 ? SOLID : DASHED;
      String name = String.format(Locale.ROOT, " p%.0f", percent);
      add("Fundstelle" + name, OURS, stroke, o -> latencies(o, search).ours().cpu(percent) / 1000);
      add(
          "plain Lucene" + name,
          PLAIN,
          stroke,
          o -> latencies(o, search).plain().cpu(percent) / 1000);
    }
    return chart(kind, logarithmic("ms of processor time"));
  }

  private static Both<Latencies> latencies(Outcome outcome, int search) {
    return outcome.searches().get(search).latencies();
  }

  private JFreeChart indexing() {
    add("Fundstelle", OURS, SOLID, o -> o.size().megabytes() / o.indexes().ours().cpuSeconds());
    add("plain Lucene", PLAIN, SOLID, o -> o.size().megabytes() / o.indexes().plain().cpuSeconds());
    return chart("indexing", new NumberAxis("MB of text per s of processor time"));
  }

  private void add(String name, Color color, BasicStroke stroke, ToDoubleFunction<Outcome> number) {
    XYSeries series = new XYSeries(name);
    outcomes.forEach(outcome -> series.add(outcome.passages(), number.applyAsDouble(outcome)));
    int index = data.getSeriesCount();
    data.addSeries(series);
    lines.setSeriesPaint(index, color);
    lines.setSeriesStroke(index, stroke);
    lines.setSeriesShape(index, new Rectangle(-3, -3, 6, 6));
  }

  private JFreeChart chart(String title, ValueAxis values) {
    XYPlot plot = new XYPlot(data, logarithmic("passages"), values, lines);
    plot.setBackgroundPaint(Color.WHITE);
    plot.setDomainGridlinePaint(Color.LIGHT_GRAY);
    plot.setRangeGridlinePaint(Color.LIGHT_GRAY);
    JFreeChart chart = new JFreeChart(title, plot);
    chart.setBackgroundPaint(Color.WHITE);
    return chart;
  }

  private static ValueAxis logarithmic(String label) {
    LogarithmicAxis axis = new LogarithmicAxis(label);
    axis.setNumberFormatOverride(NumberFormat.getInstance(Locale.ROOT));
    return axis;
  }
}
