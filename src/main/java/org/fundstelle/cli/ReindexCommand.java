package org.fundstelle.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.fundstelle.NewsIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Rebuilds an index of an older version. */
@Command(
    name = "reindex",
    description = {
      "Rebuilds an index, also one of an older version, from the articles it holds.",
      "",
      "The files they came from are not needed. Until it is done the index stays what it was, also"
          + " when this is broken off; meanwhile it takes up to twice its space."
    },
    versionProvider = Version.class,
    sortOptions = false,
    footer = {"", "Examples:", "  fundstelle reindex --index news"})
final class ReindexCommand implements Callable<Integer> {
  private final Shell shell;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private IndexOption index = new IndexOption();

  ReindexCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    long articles;
    try (Progress progress = new Progress(shell)) {
      articles =
          NewsIndex.reindex(
              index.directory(shell, spec),
              done -> progress.show(() -> Counted.of(done, "article")));
    }
    shell.out().println(Counted.of(articles, "article") + " indexed anew");
    return Main.DONE;
  }
}
