package org.fundstelle.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fundstelle.NewsIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies an index. */
@Command(
    name = "backup",
    description = {
      "Copies an index, also while it is being written: what was committed last.",
      "",
      "The copy is an index like any other; to restore it, put it in the place of the one it was"
          + " made of."
    },
    versionProvider = Version.class,
    sortOptions = false,
    footer = {"", "Examples:", "  fundstelle backup --index news /backups/news-2024-10-28"})
final class BackupCommand implements Callable<Integer> {
  private final Shell shell;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private IndexOption index = new IndexOption();

  @Parameters(
      paramLabel = "TARGET",
      description = "A directory that does not exist yet, or is empty.")
  private Path target = Path.of("");

  BackupCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    Path copy = shell.resolve(target);
    try (NewsIndex news = NewsIndex.openReadOnly(index.directory(shell, spec))) {
      news.backup(copy);
    }
    shell.out().println("copied to " + copy);
    return Main.DONE;
  }
}
