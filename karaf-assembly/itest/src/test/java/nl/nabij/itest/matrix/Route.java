package nl.nabij.itest.matrix;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.nabij.api.Scope;

/**
 * One method of a page or a REST resource.
 *
 * @param path from the root, with names in braces
 * @param closed its resource is not there without the log-in filter
 * @param scopes what a token must have; empty for pages
 */
record Route(String method, String path, String where, boolean closed, List<Scope> scopes) {

    boolean api() {
        return path.startsWith("/api/");
    }

    boolean matches(String asked, String address) {
        var mine = path.split("/");
        var theirs = address.split("/");
        if (!asked.equals(method) || mine.length != theirs.length) {
            return false;
        }
        for (int i = 0; i < mine.length; i++) {
            if (!mine[i].contains("{") && !mine[i].equals(theirs[i])) {
                return false;
            }
        }
        return true;
    }

    /** The route that answers, the one with the fewest names in braces. */
    static Optional<Route> of(List<Route> routes, String method, String address) {
        return routes.stream()
                .filter(route -> route.matches(method, address))
                .min(Comparator.comparingLong(route -> Arrays.stream(route.path.split("/"))
                        .filter(part -> part.contains("{"))
                        .count()));
    }

    @Override
    public String toString() {
        return method + " " + path + " (" + where + ")";
    }
}
