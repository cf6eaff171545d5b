package org.fundstelle.analysis;

import java.util.Arrays;
import java.util.BitSet;
import morfologik.fsa.FSA;

/**
 * A copy of a morfologik automaton in plain arrays: bigger and many times faster. Immutable.
 *
 * <p>A walk waits for memory, and so a node is just the place of its first arc: a step costs one
 * look. The nodes nearest to the root are numbers below {@link #ROWS} instead. They have so many
 * arcs that looking for one would cost most, and each has a row with a place for every label.
 */
final class Automaton {
  static final int ROOT = 0;

  /** No such node. */
  static final int NONE = -1;

  private static final int ROWS = 2048;

  /**
   * An arc has its label in the lowest byte, then this bit if it is its node's last, its target.
   */
  private static final int LAST = 1 << Byte.SIZE;

  private static final int TARGET = Byte.SIZE + 1;

  private final int[] arcs;
  private final BitSet finals;

  /** By node, then by label. */
  private final int[] rows;

  /** Where the arcs of the nodes start that have rows. */
  private final int[] rowArcs;

  private Automaton(int[] arcs, BitSet finals, int[] rows, int[] rowArcs) {
    this.arcs = arcs;
    this.finals = finals;
    this.rows = rows;
    this.rowArcs = rowArcs;
  }

  static Automaton copyOf(FSA source) {
    return new Copy(source).run();
  }

  /** The node behind the arc with a label, or {@link #NONE}. */
  int next(int node, byte label) {
    if (node < ROWS) {
      return rows[(node << Byte.SIZE) | (label & 0xFF)];
    }
    for (int at = node - ROWS; ; at++) {
      int arc = arcs[at];
      if ((byte) arc == label) {
        return arc >> TARGET;
      }
      if ((arc & LAST) != 0) {
        return NONE;
      }
    }
  }

  /** All nodes are below it. */
  int limit() {
    return ROWS + arcs.length;
  }

  int firstArc(int node) {
    return node < ROWS ? rowArcs[node] : node - ROWS;
  }

  /** One more than the last arc of a node. */
  int endArc(int node) {
    int arc = firstArc(node);
    while ((arcs[arc] & LAST) == 0) {
      arc++;
    }
    return arc + 1;
  }

  byte label(int arc) {
    return (byte) arcs[arc];
  }

  /** The node behind an arc, or {@link #NONE} where no sequence goes on. */
  int target(int arc) {
    return arcs[arc] >> TARGET;
  }

  /** Whether a sequence can end with an arc, even if another goes on. */
  boolean isFinal(int arc) {
    return finals.get(arc);
  }

  /** Numbers the nodes in the order in which they are met, breadth first. */
  private static final class Copy {
    private final FSA source;

    /** By the source's number of a node: its own here, plus one. */
    private int[] numbers = new int[1 << 20];

    private int[] nodes = new int[1 << 18];
    private int nodeCount;
    private int[] firstArcs = new int[1 << 18];
    private int[] arcs = new int[1 << 19];
    private final BitSet finals = new BitSet();
    private int arcCount;

    Copy(FSA source) {
      this.source = source;
    }

    Automaton run() {
      number(source.getRootNode());
      for (int node = 0; node < nodeCount; node++) {
        firstArcs = withRoom(firstArcs, node + 1);
        firstArcs[node] = arcCount;
        for (int arc = source.getFirstArc(nodes[node]); arc != 0; arc = source.getNextArc(arc)) {
          arcs = withRoom(arcs, arcCount);
          int target = source.isArcTerminal(arc) ? NONE : number(source.getEndNode(arc));
          arcs[arcCount] = (target << Byte.SIZE) | (source.getArcLabel(arc) & 0xFF);
          finals.set(arcCount, source.isArcFinal(arc));
          arcCount++;
        }
      }
      int[] rows = new int[ROWS << Byte.SIZE];
      Arrays.fill(rows, NONE);
      for (int node = 0; node < nodeCount; node++) {
        int end = node + 1 < nodeCount ? firstArcs[node + 1] : arcCount;
        for (int arc = firstArcs[node]; arc < end; arc++) {
          int label = arcs[arc] & 0xFF;
          int target = named(arcs[arc] >> Byte.SIZE);
          arcs[arc] = (target << TARGET) | (arc + 1 == end ? LAST : 0) | label;
          if (node < ROWS) {
            rows[(node << Byte.SIZE) | label] = target;
          }
        }
      }
      return new Automaton(
          Arrays.copyOf(arcs, arcCount), finals, rows, Arrays.copyOf(firstArcs, ROWS));
    }

    /** What a node met as number so and so is called. */
    private int named(int number) {
      return number < ROWS ? number : ROWS + firstArcs[number];
    }

    private int number(int node) {
      numbers = withRoom(numbers, node);
      if (numbers[node] == 0) {
        nodes = withRoom(nodes, nodeCount);
        nodes[nodeCount++] = node;
        numbers[node] = nodeCount;
      }
      return numbers[node] - 1;
    }

    private static int[] withRoom(int[] array, int index) {
      return index < array.length
          ? array
          : Arrays.copyOf(array, Math.max(index + 1, 2 * array.length));
    }
  }
}
