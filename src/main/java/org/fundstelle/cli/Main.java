package org.fundstelle.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line; only {@link #main} ends the process. */
@Command(
    name = "fundstelle",
    description = "Searches German news and answers with the passage.",
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = Version.class,
    footer = {
      "",
      "Examples:",
      "  fundstelle search \"Soldaten aus Pjöngjang in der Region Kursk\"",
      "  fundstelle index --index news articles/ wire.jsonl.gz",
      "  fundstelle search --help",
      "",
      "Exit codes: 0 done, 1 done with problems, 2 wrong usage,",
      "            3 index missing, locked, damaged or written by another version.",
      "FUNDSTELLE_DEBUG=1 in the environment adds a stack trace to what went wrong."
    })
public final class Main implements Runnable {
  static final int DONE = 0;
  static final int PROBLEMS = 1;
  static final int USAGE = 2;
  static final int INDEX = 3;

  /** Held here because a logger that nobody holds forgets its level. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  @Spec private CommandSpec spec = CommandSpec.create();

  private Main() {}

  /**
   * Runs one command and ends the process.
   *
   * @param args the command and its arguments
   */
  public static void main(String... args) {
    // Its hints on Java's flags are for the launcher, not for whoever searches.
    LUCENE.setLevel(Level.SEVERE);
    Results results = new Results();
    Shell shell = Shell.ofProcess(results.stream());
    int code = run(shell, args);
    Optional<IOException> lost = results.failure();
    if (lost.isPresent()) {
      shell.say("the results could not be written: " + Failure.message(lost.get()));
      code = Math.max(code, PROBLEMS);
    }
    shell.err().flush();
    System.exit(code);
  }

  /**
   * Runs one command.
   *
   * @param in what it may read
   * @param out where its results go
   * @param err where everything else goes
   * @param args the command and its arguments
   * @return 0 done, 1 done with problems, 2 wrong usage, 3 index missing, locked, damaged or
   *     written by another version
   */
  public static int run(InputStream in, PrintStream out, PrintStream err, String... args) {
    return run(Shell.of(in, out, err, Path.of("")), args);
  }

  static int run(Shell shell, String... args) {
    CommandLine main = new CommandLine(new Main());
    main.addSubcommand(new IndexCommand(shell));
    main.addSubcommand(SearchCommand.commandLine(shell));
    main.addSubcommand(CompleteCommand.commandLine(shell));
    main.addSubcommand(MatchCommand.commandLine(shell));
    main.addSubcommand(AnalyzeCommand.commandLine(shell));
    main.addSubcommand(new EvalCommand(shell));
    main.addSubcommand(new CheckCommand(shell));
    main.addSubcommand(new BackupCommand(shell));
    main.addSubcommand(new ReindexCommand(shell));
    addStandardOptions(main);
    main.getSubcommands().values().forEach(Main::addStandardOptions);
    main.setOut(new PrintWriter(shell.out(), true, shell.out().charset()));
    main.setErr(new PrintWriter(shell.err(), true, shell.err().charset()));
    main.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    main.setUsageHelpWidth(Math.max(shell.columns(), 80));
    main.setExpandAtFiles(false);
    main.setCaseInsensitiveEnumValuesAllowed(true);
    main.setParameterExceptionHandler((e, ignored) -> usage(shell, e));
    main.setExecutionExceptionHandler((e, command, parsed) -> failure(shell, e));
    try {
      return main.execute(help(args));
    } catch (StackOverflowError | OutOfMemoryError | LinkageError e) {
      return failure(shell, e);
    }
  }

  /** What people type for help elsewhere; a dash alone is otherwise part of a query. */
  private static String[] help(String... args) {
    boolean asked =
        args.length > 0
            && args.length <= 2
            && List.of("-h", "-help", "help").contains(args[args.length - 1])
            && !(args.length == 2 && args[1].equals("help"));
    if (!asked) {
      return args;
    }
    String[] spelled = args.clone();
    spelled[args.length - 1] = "--help";
    return spelled;
  }

  private static void addStandardOptions(CommandLine command) {
    command
        .getCommandSpec()
        .addOption(
            OptionSpec.builder("--help")
                .usageHelp(true)
                .order(100)
                .description("Print this help and exit.")
                .build())
        .addOption(
            OptionSpec.builder("--version")
                .versionHelp(true)
                .order(101)
                .description("Print the version and exit.")
                .build());
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  private static int usage(Shell shell, ParameterException e) {
    CommandSpec command = e.getCommandLine().getCommandSpec();
    shell.say(
        e instanceof UnmatchedArgumentException unmatched
            ? unknown(unmatched.getUnmatched().getFirst(), command)
            : String.valueOf(e.getMessage()));
    shell.say("“" + command.qualifiedName() + " --help” shows what can be written");
    return USAGE;
  }

  private static String unknown(String typed, CommandSpec command) {
    boolean option = typed.startsWith("-");
    Set<String> known = option ? command.optionsMap().keySet() : command.subcommands().keySet();
    return "unknown "
        + (option ? "option " : "command ")
        + typed
        + Nearest.of(typed, known).map(name -> "; did you mean " + name + "?").orElse("");
  }

  /** A command that broke off is not done, not even with problems. */
  private static int failure(Shell shell, Throwable e) {
    Failure.say(shell, "", e);
    return INDEX;
  }
}
