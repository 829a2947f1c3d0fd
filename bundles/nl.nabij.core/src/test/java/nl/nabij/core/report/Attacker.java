package nl.nabij.core.report;

import java.util.ArrayList;
import java.util.List;
import nl.nabij.api.report.Figure;
import nl.nabij.api.report.Figure.Withheld;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * Knows everything that was published, and nothing else: unknown counts of people, and what their sums must be. Tells by
 * linear programming between which numbers a count must lie.
 */
final class Attacker {

    /** A count that nobody may find out, with its true value. */
    private record Secret(String name, long truth, List<Integer> unknowns) {}

    private record Known(Figure figure, List<Integer> unknowns) {}

    private final List<Known> known = new ArrayList<>();
    private final List<Secret> secrets = new ArrayList<>();
    private int unknowns;

    int unknown() {
        return unknowns++;
    }

    void knows(Figure figure, List<Integer> sum) {
        if (!(figure instanceof Withheld)) {
            known.add(new Known(figure, sum));
        }
    }

    void wants(String name, long truth, List<Integer> sum) {
        secrets.add(new Secret(name, truth, sum));
    }

    /** What can be found out of small counts: each that lies in a range of fewer possible numbers than the threshold. */
    List<String> finds() {
        var found = new ArrayList<String>();
        for (var secret : secrets) {
            if (secret.truth() >= Disclosure.THRESHOLD) {
                continue;
            }
            long high = bound(secret, true);
            long low = bound(secret, false);
            if (low > secret.truth() || high < secret.truth()) {
                throw new IllegalStateException(
                        "What was published is not true: " + secret + " in " + low + " to " + high);
            }
            if (high - low < Disclosure.THRESHOLD - 1) {
                found.add(secret.name() + " = " + secret.truth() + " in " + low + " to " + high);
            }
        }
        return found;
    }

    private long bound(Secret secret, boolean highest) {
        var model = new ExpressionsBasedModel();
        var variables = new ArrayList<Variable>();
        for (int i = 0; i < unknowns; i++) {
            variables.add(model.newVariable("x" + i).lower(0).upper(1_000));
        }
        int number = 0;
        for (var sum : known) {
            var expression = model.newExpression("k" + number++)
                    .lower(Disclosure.low(sum.figure()))
                    .upper(Disclosure.high(sum.figure()));
            sum.unknowns().forEach(unknown -> expression.set(variables.get(unknown), 1));
        }
        secret.unknowns().forEach(unknown -> variables.get(unknown).weight(1));
        var result = highest ? model.maximise() : model.minimise();
        if (!result.getState().isOptimal()) {
            throw new IllegalStateException("The attacker finds nothing possible: " + result.getState());
        }
        return highest ? (long) Math.floor(result.getValue() + 1e-6) : (long) Math.ceil(result.getValue() - 1e-6);
    }
}
