package nl.nabij.core.cases;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.nabij.api.AccountId;
import nl.nabij.api.Caller;
import nl.nabij.api.access.Directory;
import nl.nabij.api.access.Directory.Person;
import org.jspecify.annotations.Nullable;

/** The names of colleagues, read in one query for all that were added; the caller's own costs none. */
final class People {

    private final Directory directory;
    private final Caller caller;
    private final Set<AccountId> wanted = new HashSet<>();
    private final Map<AccountId, String> names = new HashMap<>();

    People(Directory directory, Caller caller) {
        this.directory = directory;
        this.caller = caller;
        names.put(caller.account(), caller.name());
    }

    void add(@Nullable Long account) {
        if (account != null && account != caller.account().value()) {
            wanted.add(new AccountId(account));
        }
    }

    Person get(long account) {
        if (!wanted.isEmpty()) {
            names.putAll(directory.names(caller, wanted));
            wanted.clear();
        }
        var id = new AccountId(account);
        return new Person(id, names.getOrDefault(id, ""));
    }
}
