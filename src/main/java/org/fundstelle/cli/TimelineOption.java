package org.fundstelle.cli;

import java.util.Map;
import java.util.Optional;
import java.util.Stack;
import org.fundstelle.query.CalendarUnit;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** What {@code --timeline} can ask for. */
enum TimelineOption {
  AUTO(Optional.empty()),
  DAY(Optional.of(CalendarUnit.DAY)),
  WEEK(Optional.of(CalendarUnit.WEEK)),
  MONTH(Optional.of(CalendarUnit.MONTH)),
  YEAR(Optional.of(CalendarUnit.YEAR));

  private final Optional<CalendarUnit> unit;

  TimelineOption(Optional<CalendarUnit> unit) {
    this.unit = unit;
  }

  /** The unit that was asked for, none to choose it. */
  Optional<CalendarUnit> unit() {
    return unit;
  }

  /** Takes a unit after {@code =} only: what follows a space is the query. */
  static final class Attached implements IParameterPreprocessor {
    @Override
    @SuppressWarnings("JdkObsolete") // The parser hands its arguments over in a Stack.
    public boolean preprocess(
        Stack<String> args, CommandSpec command, ArgSpec option, Map<String, Object> info) {
      if (" ".equals(info.get("separator"))) {
        args.push(AUTO.name());
      }
      return false;
    }
  }
}
