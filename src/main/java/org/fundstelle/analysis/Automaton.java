package org.fundstelle.analysis;

import java.util.Arrays;
import java.util.BitSet;
import morfologik.fsa.FSA;

/** A copy of a morfologik automaton in plain arrays: bigger and many times faster. Immutable. */
final class Automaton {
  static final int ROOT = 0;

  /** No such node. */
  static final int NONE = -1;

  /** The arcs of a node are those from its first to the first of the next node. */
  private final int[] firstArcs;

  /** The node behind an arc, and in the lowest byte its label: one look at memory for both. */
  private final int[] arcs;

  private final BitSet finals;

  private Automaton(int[] firstArcs, int[] arcs, BitSet finals) {
    this.firstArcs = firstArcs;
    this.arcs = arcs;
    this.finals = finals;
  }

  static Automaton copyOf(FSA source) {
    return new Copy(source).run();
  }

  /** The node behind the arc with a label, or {@link #NONE}. */
  int next(int node, byte label) {
    int end = firstArcs[node + 1];
    for (int arc = firstArcs[node]; arc < end; arc++) {
      if ((byte) arcs[arc] == label) {
        return arcs[arc] >> Byte.SIZE;
      }
    }
    return NONE;
  }

  int nodes() {
    return firstArcs.length - 1;
  }

  int firstArc(int node) {
    return firstArcs[node];
  }

  /** One more than the last arc of a node. */
  int endArc(int node) {
    return firstArcs[node + 1];
  }

  byte label(int arc) {
    return (byte) arcs[arc];
  }

  /** The node behind an arc, or {@link #NONE} where no sequence goes on. */
  int target(int arc) {
    return arcs[arc] >> Byte.SIZE;
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
      firstArcs[nodeCount] = arcCount;
      return new Automaton(
          Arrays.copyOf(firstArcs, nodeCount + 1), Arrays.copyOf(arcs, arcCount), finals);
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
