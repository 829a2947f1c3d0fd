package nl.nabij.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Three people of the invented organisation at work on a running product, and its bare part beside them. */
record Visit(Server server, Visitor expert, Visitor coordinator, Visitor lead, Visitor nobody) {

    static final String EXPERT = "ervaringsdeskundige";
    static final String COORDINATOR = "coordinator";
    /** Coordinates every team, and so reads the report of the organisation. */
    private static final String LEAD = "teamleider";

    private static final String PASSWORD = "een kopje thee erbij";
    private static final String BARE = "/bench/";

    static Visit begin(Server server) {
        return new Visit(
                server,
                Visitor.signedIn(server.address(), EXPERT, PASSWORD),
                Visitor.signedIn(server.address(), COORDINATOR, PASSWORD),
                Visitor.signedIn(server.address(), LEAD, PASSWORD),
                new Visitor(server.address()));
    }

    /** Puts the bare part beside the product. */
    Visit withBare() throws IOException {
        server.addBare(nobody);
        return this;
    }

    /** The codes of the trajectories that the expert leads. */
    List<String> trajectories() {
        return asked("trajectories?account=" + EXPERT);
    }

    /** Those of each client, as for the bare work: none waits for another's row. */
    List<List<String>> trajectoriesOf(int clients) {
        var all = trajectories();
        return IntStream.range(0, clients)
                .mapToObj(client -> IntStream.range(0, all.size())
                        .filter(index -> index % clients == client)
                        .mapToObj(all::get)
                        .toList())
                .toList();
    }

    /** Takes away the contacts and sheets that were measured: records as long as nobody has would be measured next. */
    void takeAway() {
        var answer = nobody.post(BARE + "measured/away", "", List.of());
        if (answer.statusCode() != 204) {
            throw new IllegalStateException("Taking away answered " + answer.statusCode());
        }
    }

    /** The lines that the bare part answers. */
    List<String> asked(String question) {
        var answer = nobody.get(BARE + question);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(question + " answered " + answer.statusCode());
        }
        return answer.body().lines().toList();
    }

    /** @param work a path under /bench that works so many times */
    Rounds.Part bare(String work) {
        return () -> {
            var answer = nobody.post(BARE + work, "", List.of());
            if (answer.statusCode() != 200) {
                throw new IOException(work + " answered " + answer.statusCode() + "\n" + answer.body());
            }
            var lines = answer.body().lines().mapToLong(Long::parseLong).toArray();
            return new Sample(Arrays.copyOfRange(lines, 1, lines.length), lines[0]);
        };
    }

    Rounds.Part nothing(int times) {
        return pages(nobody, times, number -> BARE + "nothing");
    }

    interface Address {
        String of(int number);
    }

    /** Gets pages, one after another. */
    static Rounds.Part pages(Visitor visitor, int times, Address address) {
        return () -> Stopwatch.run(1, times, (client, number) -> {
            var path = address.of(number);
            var answer = visitor.get(path);
            if (answer.statusCode() != 200) {
                throw new IOException(path + " answered " + answer.statusCode());
            }
        });
    }
}
