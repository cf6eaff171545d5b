package org.fundstelle.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fundstelle.NewsIndex;
import org.fundstelle.index.CheckReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells whether an index is as it should be. */
@Command(
    name = "check",
    description = {
      "Looks at every file and every article of an index and tells what is wrong with it.",
      "",
      "Nobody may write the index meanwhile; of one that is being written, check a backup."
    },
    versionProvider = Version.class,
    sortOptions = false,
    footer = {"", "Examples:", "  fundstelle check --index news"})
final class CheckCommand implements Callable<Integer> {
  private final Shell shell;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private IndexOption index = new IndexOption();

  CheckCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    Path directory = index.directory(shell, spec);
    CheckReport report = NewsIndex.check(directory);
    if (report.problems().isEmpty()) {
      shell
          .out()
          .println(
              Counted.of(report.articles(), "article")
                  + ", "
                  + Counted.of(report.passages(), "passage")
                  + ": all whole");
      return Main.DONE;
    }
    report.problems().forEach(problem -> shell.err().println(Shell.line(problem)));
    shell.say(
        "the index in "
            + directory
            + " is damaged; restore a backup, or remove the directory and add the articles again");
    return Main.INDEX;
  }
}
