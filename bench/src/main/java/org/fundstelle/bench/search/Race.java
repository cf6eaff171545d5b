package org.fundstelle.bench.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Asks both engines the same queries in one run, so that whatever else the machine does slows both.
 *
 * <p>One client asks each query of the one engine and then of the other, and who comes first takes
 * turns. Several clients ask a few queries of the one, wait for each other, and ask the same of the
 * other, so that an engine only ever competes with itself.
 */
final class Race {
  private static final int BLOCK = 8;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Both<Engine> engines;
  private final List<String> queries;
  private final int clients;
  private final int rounds;
  private final Both<Latencies> latencies;

  private Race(Both<Engine> engines, List<String> queries, int clients, int rounds) {
    this.engines = engines;
    this.queries = queries.subList(0, queries.size() / clients * clients);
    this.clients = clients;
    this.rounds = rounds;
    this.latencies =
        new Both<>(
            Latencies.of(this.queries.size(), rounds), Latencies.of(this.queries.size(), rounds));
  }

  /** Asks all queries in each round; of those left over when clients share them, none. */
  static Both<Latencies> run(Both<Engine> engines, List<String> queries, int clients, int rounds)
      throws InterruptedException {
    Race race = new Race(engines, queries, clients, rounds);
    race.run();
    return race.latencies;
  }

  private void run() throws InterruptedException {
    CyclicBarrier barrier = new CyclicBarrier(clients);
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      List<Future<?>> running = new ArrayList<>();
      for (int client = 0; client < clients; client++) {
        List<Integer> share = share(client);
        running.add(
            threads.submit(
                () -> {
                  try {
                    ask(share, barrier);
                  } catch (Exception | Error e) {
                    threads.shutdownNow(); // The others would wait at the barrier forever.
                    throw e;
                  }
                  return share;
                }));
      }
      for (Future<?> each : running) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a client failed", e.getCause());
    }
  }

  /** The numbers of a client's queries. */
  private List<Integer> share(int client) {
    List<Integer> share = new ArrayList<>();
    for (int i = client; i < queries.size(); i += clients) {
      share.add(i);
    }
    return share;
  }

  private void ask(List<Integer> share, CyclicBarrier barrier)
      throws IOException, InterruptedException, BrokenBarrierException {
    int block = clients == 1 ? 1 : BLOCK;
    for (int round = 0; round < rounds; round++) {
      for (int from = 0; from < share.size(); from += block) {
        List<Integer> numbers = share.subList(from, Math.min(from + block, share.size()));
        boolean oursFirst = (from / block + round) % 2 == 0;
        for (boolean ours : new boolean[] {oursFirst, !oursFirst}) {
          barrier.await();
          for (int number : numbers) {
            time(number, round, ours);
          }
        }
      }
    }
  }

  private void time(int number, int round, boolean ours) throws IOException {
    Engine engine = ours ? engines.ours() : engines.plain();
    Latencies result = ours ? latencies.ours() : latencies.plain();
    long cpu = THREADS.getCurrentThreadCpuTime();
    long wall = System.nanoTime();
    engine.answer(queries.get(number));
    result.wall()[number][round] = (System.nanoTime() - wall) / 1000.0;
    result.cpu()[number][round] = (THREADS.getCurrentThreadCpuTime() - cpu) / 1000.0;
  }
}
