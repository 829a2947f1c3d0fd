package nl.nabij.core.account;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.nabij.api.Role;
import nl.nabij.api.access.Account;
import nl.nabij.api.organisation.FirstStart;
import nl.nabij.core.input.Input;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes the account with which an installation begins. */
@Component(service = FirstAdministrator.class)
public final class FirstAdministrator {

    private final Passwords passwords;
    private final Clock clock;

    @Activate
    public FirstAdministrator(@Reference Passwords passwords, @Reference Clock clock) {
        this.passwords = passwords;
        this.clock = clock;
    }

    /** The account without its password; every fault is noted. */
    public AccountEntity check(Input input, FirstStart asked) {
        var account = new AccountEntity();
        account.name = input.requiredLine("administrator", asked.administrator(), 200);
        account.signInName = AccountRules.signInName(input, asked.signInName());
        account.confidentialityOn = input.required("confidentialityOn", asked.confidentialityOn(), Input.EARLIEST);
        input.past("confidentialityOn", account.confidentialityOn);
        account.state = Account.State.ACTIVE;
        account.createdAt = clock.instant();
        account.roles = new HashSet<>(Set.of(Role.ADMINISTRATOR));
        PasswordRules.check(
                input,
                "password",
                asked.password(),
                List.of(account.signInName, account.name, String.valueOf(asked.organisation())));
        return account;
    }

    /** Slow, so outside any transaction. */
    public AccountEntity withPassword(AccountEntity account, String password) {
        account.passwordHash = passwords.hash(PasswordRules.normal(password), account.signInName);
        return account;
    }

    public void save(EntityManager em, AccountEntity account, Set<Long> teams) {
        account.teams = new HashSet<>(teams);
        em.persist(account);
    }
}
