package org.fundstelle.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Words of a query among options.
 *
 * <p>From the first word on nothing is an option any more, and what has one dash only never is:
 * {@code -Trump} excludes a word. So a command takes every unknown option for a word; this tells
 * where it was a mistake.
 */
final class QueryWords {
  private QueryWords() {}

  static CommandLine allow(CommandLine command) {
    return command.setStopAtPositional(true).setUnmatchedOptionsArePositionalParams(true);
  }

  /** Refuses a first word that is a misspelt option, unless {@code --} stands before it. */
  static void check(CommandLine command, List<String> words) {
    List<String> all = command.getParseResult().originalArgs();
    int first = all.size() - words.size();
    boolean ended = first > 0 && all.get(first - 1).equals("--");
    if (!ended && !words.isEmpty() && words.getFirst().startsWith("--")) {
      throw new UnmatchedArgumentException(command, List.of(words.getFirst()));
    }
  }

  /** Says which words of the query look as if they were meant as options. */
  static void hint(Shell shell, CommandLine command, List<String> words) {
    for (String word : words) {
      String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
      if (command.getCommandSpec().optionsMap().containsKey(name)) {
        shell.say(
            name + " stands after the query and was read as a word of it; options stand first");
      }
    }
  }
}
