package nl.nabij.web.questionnaire;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import nl.nabij.api.Scope;
import nl.nabij.api.access.Needs;
import nl.nabij.api.access.Visit;
import nl.nabij.api.documents.Csv;
import nl.nabij.api.questionnaire.Definition;
import nl.nabij.api.questionnaire.QuestionnaireService;
import nl.nabij.api.questionnaire.VariantFault;
import nl.nabij.web.LogInFilter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The installed questionnaires, with their official wording. */
@Component(service = QuestionnairesResource.class)
@JakartarsResource
@JakartarsApplicationSelect("(osgi.jakartars.name=api)")
@JakartarsExtensionSelect("(osgi.jakartars.name=" + LogInFilter.NAME + ")")
@Path("")
public final class QuestionnairesResource {

    private final QuestionnaireService questionnaires;

    @Activate
    public QuestionnairesResource(@Reference QuestionnaireService questionnaires) {
        this.questionnaires = questionnaires;
    }

    /** Lists the questionnaires with which a sheet can be begun now, each with its definition. */
    @GET
    @Path("questionnaire-variants")
    @Needs(Scope.CASES_READ)
    public List<Definition> variants(@Context SecurityContext security) {
        return questionnaires.variants(Visit.of(security).caller());
    }

    /** Gives a line for each cell of an installed questionnaire: its id, the words around it, and what may stand there. */
    @GET
    @Path("questionnaire-variants/{variant}/codebook")
    @Produces("text/csv;charset=utf-8")
    @Needs(Scope.CASES_READ)
    public StreamingOutput codebook(@Context SecurityContext security, @PathParam("variant") String variant) {
        var definition =
                InstalledForm.variant(questionnaires, Visit.of(security).caller(), variant);
        return out -> Codebook.write(definition, new Csv(out));
    }

    /** Lists what is installed but cannot be used, and why. For administrators. */
    @GET
    @Path("questionnaire-faults")
    @Needs(Scope.ADMINISTRATION)
    public List<VariantFault> faults(@Context SecurityContext security) {
        return questionnaires.faults(Visit.of(security).caller());
    }
}
