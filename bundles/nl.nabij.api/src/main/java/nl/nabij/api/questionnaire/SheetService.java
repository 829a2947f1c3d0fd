package nl.nabij.api.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nabij.api.Caller;
import nl.nabij.api.Fault;
import nl.nabij.api.SheetId;
import nl.nabij.api.TrajectoryId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The sheets of a trajectory. Reading asks for the permission to read sheets, everything else for that to write; who may not
 * gets {@link nl.nabij.api.NotFoundException}, the same as for an unknown id. Wrong input gives
 * {@link nl.nabij.api.InvalidInputException} with every fault. Days are those of the Netherlands.
 */
@ProviderType
public interface SheetService {

    /** Every sheet that is not voided, newest first; also those without a filled cell. */
    List<SheetSummary> list(Caller caller, TrajectoryId trajectory);

    Sheet open(Caller caller, SheetId sheet);

    /** The sheet as {@link #open}, to put on paper; the audit log says so. */
    Sheet print(Caller caller, SheetId sheet);

    /** The sheet as {@link #open}, to take to another system; the audit log says so. */
    Sheet export(Caller caller, SheetId sheet);

    /** What is wrong with these answers, each under the id of its cell; empty when they can be saved. Touches no record. */
    List<Fault> faults(Form form, Map<String, String> cells);

    /** That version of a questionnaire, installed or as sheets keep it. No record of a person. */
    Optional<Definition> definition(Caller caller, String variant, String version);

    /**
     * Begins a sheet with what is filled in already, by cell id; all of it or nothing. The same request with the same gives
     * the same sheet, as it is now; with something else {@link nl.nabij.api.RequestUsedException}. A variant that is not
     * installed is a fault of the field "variant"; a sheet that looks back goes on with the definition of the one that it
     * looks back on.
     */
    SheetSummary begin(Caller caller, NewSheet sheet, Map<String, String> cells);

    /** Begins an empty sheet. */
    default SheetSummary begin(Caller caller, NewSheet sheet) {
        return begin(caller, sheet, Map.of());
    }

    /** Saves every cell that nobody else changed meanwhile; sending the same again changes nothing. */
    Saved save(Caller caller, SheetId sheet, List<CellChange> changes);

    /** @throws nl.nabij.api.ConflictException with the {@link SheetSummary} when the version is not the present one */
    SheetSummary change(Caller caller, SheetId sheet, long version, GivenFacts facts);

    /**
     * Takes a sheet back; it counts no more and shows no more, but is not deleted.
     *
     * @param reason why, at most 400 characters; required unless the sheet is empty
     * @throws nl.nabij.api.ConflictException with the {@link SheetSummary} when the version is not the present one
     */
    void annul(Caller caller, SheetId sheet, long version, String reason);

    /** When to look back on the start sheets of the trajectory: every moment of each that counts, by day. */
    List<FollowUp> followUps(Caller caller, TrajectoryId trajectory);

    /** Start, wish and now of every start sheet that counts, newest first. */
    List<LookBack> lookBacks(Caller caller, TrajectoryId trajectory);

    /**
     * The look-back on one start sheet, to put on paper for the client: without what only the experts read. The audit log says
     * so. A sheet that nothing looks back on has none:
     * {@link nl.nabij.api.NotFoundException}.
     */
    LookBack printLookBack(Caller caller, SheetId start);
}
