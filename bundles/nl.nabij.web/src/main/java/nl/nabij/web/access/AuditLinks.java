package nl.nabij.web.access;

import jakarta.ws.rs.core.UriBuilder;
import nl.nabij.api.AccountId;
import nl.nabij.api.access.AuditFilter;
import org.jspecify.annotations.Nullable;

/** Addresses of the audit log: filters stand in them, and nothing personal. */
public final class AuditLinks {

    public static final AuditFilter ALL = new AuditFilter(null, null, null);

    private AuditLinks() {}

    public static String of(AuditFilter filter, AccountId account) {
        return address(new AuditFilter(account, filter.from(), filter.to()), null);
    }

    public static @Nullable String next(AuditFilter filter, @Nullable String cursor) {
        return cursor == null ? null : address(filter, cursor);
    }

    private static String address(AuditFilter filter, @Nullable String cursor) {
        var address = UriBuilder.fromPath("/logboek");
        with(address, "account", filter.account());
        with(address, "van", filter.from());
        with(address, "tot", filter.to());
        with(address, "na", cursor);
        return address.build().toString();
    }

    private static void with(UriBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }
}
