package nl.nabij.bench.bare;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.nabij.api.TrajectoryId;
import nl.nabij.database.Units;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/**
 * Most methods do their work so many times, and answer how long all of it took and then how long each took, in nanoseconds, a
 * line each. Nobody is asked who he is, hence only beside invented data.
 */
@Component(service = BareResource.class)
@JakartarsResource
@JakartarsApplicationSelect("(nabij.bare=true)")
@Path("/")
@Produces(MediaType.TEXT_PLAIN)
public final class BareResource {

    private final DataSource source;
    private final Measured measured;

    @Activate
    public BareResource(@Reference Units units) throws SQLException {
        source = units.dataSource();
        requireInventedData();
        measured = new Measured(source);
    }

    private void requireInventedData() throws SQLException {
        try (var connection = source.getConnection();
                var rows = connection.createStatement().executeQuery("SELECT demonstration FROM organisation")) {
            if (!rows.next() || !rows.getBoolean(1)) {
                throw new IllegalStateException("Measuring writes records, so it wants invented data");
            }
        }
    }

    /** What a request costs when nothing is done. */
    @GET
    @Path("nothing")
    public String nothing() {
        return "ok";
    }

    /** The codes of the trajectories that this account leads and that are open. */
    @GET
    @Path("trajectories")
    public String trajectories(@QueryParam("account") String account) throws SQLException {
        try (var connection = source.getConnection()) {
            return Places.ledBy(connection, account).stream()
                    .map(id -> new TrajectoryId(id).toString())
                    .collect(Collectors.joining("\n"));
        }
    }

    /** How many contacts there are in these days. */
    @GET
    @Path("contacts")
    public String contacts(@QueryParam("from") String from, @QueryParam("to") String to) throws SQLException {
        try (var connection = source.getConnection();
                var query =
                        connection.prepareStatement("SELECT COUNT(*) FROM contact WHERE happened_on BETWEEN ? AND ?")) {
            query.setDate(1, Date.valueOf(from));
            query.setDate(2, Date.valueOf(to));
            try (var rows = query.executeQuery()) {
                rows.next();
                return String.valueOf(rows.getInt(1));
            }
        }
    }

    @POST
    @Path("save")
    public String save(
            @QueryParam("account") String account,
            @QueryParam("times") int times,
            @QueryParam("clients") @DefaultValue("1") int clients,
            @QueryParam("audit") @DefaultValue("true") boolean audit)
            throws SQLException {
        return Stopwatch.run(
                source, times, clients, (connection, client) -> new BareSave(connection, account, client, audit));
    }

    @POST
    @Path("sheet")
    public String sheet(
            @QueryParam("account") String account, @QueryParam("times") int times, @QueryParam("clients") int clients)
            throws SQLException {
        return Stopwatch.run(
                source, times, clients, (connection, client) -> new BareSheet(connection, account, client));
    }

    @POST
    @Path("measured/away")
    public void takeAway() throws SQLException {
        measured.takeAway();
    }

    @POST
    @Path("caseload")
    public String caseload(@QueryParam("account") String account, @QueryParam("times") int times) throws SQLException {
        return Stopwatch.run(source, times, 1, (connection, client) -> new BareCaseload(connection, account));
    }

    @POST
    @Path("client")
    public String client(@QueryParam("account") String account, @QueryParam("times") int times) throws SQLException {
        return Stopwatch.run(source, times, 1, (connection, client) -> new BareClientPage(connection, account));
    }

    @POST
    @Path("report")
    public String report(@QueryParam("from") String from, @QueryParam("to") String to, @QueryParam("times") int times)
            throws SQLException {
        return Stopwatch.run(
                source,
                times,
                1,
                (connection, client) -> new BareReport(connection, LocalDate.parse(from), LocalDate.parse(to)));
    }
}
