package nl.nabij.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.jspecify.annotations.Nullable;

/** The validator of HAPI FHIR, which needs no network. */
final class Validator {

    static final Validator R4 = new Validator();

    /** A response is checked against the questionnaire that it names; when that is not found this is only a warning. */
    private static final String NOT_FOUND = "could not be resolved";

    private final FhirContext context = FhirContext.forR4();
    private final Map<String, Questionnaire> questionnaires = new HashMap<>();
    private final FhirValidator validator = context.newValidator();

    private Validator() {
        validator.registerValidatorModule(new FhirInstanceValidator(new ValidationSupportChain(
                new DefaultProfileValidationSupport(context),
                new Questionnaires(),
                new CommonCodeSystemsTerminologyService(context),
                new InMemoryTerminologyServerValidationSupport(context))));
    }

    void know(ObjectNode questionnaire) {
        var resource = context.newJsonParser().parseResource(Questionnaire.class, questionnaire.toString());
        questionnaires.put(resource.getUrl(), resource);
        questionnaires.put(Urn.canonical(resource.getUrl(), resource.getVersion()), resource);
    }

    /** What is wrong with the resource. */
    List<String> faults(ObjectNode resource) {
        return validator.validateWithResult(resource.toString()).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0
                        || message.getMessage().contains(NOT_FOUND))
                .map(message -> message.getLocationString() + ": " + message.getMessage())
                .toList();
    }

    /** Resources that are put into the support of HAPI itself are not found by the validator. */
    private final class Questionnaires implements IValidationSupport {

        @Override
        public FhirContext getFhirContext() {
            return context;
        }

        @Override
        public <T extends IBaseResource> @Nullable T fetchResource(Class<T> type, String url) {
            var found = questionnaires.get(url);
            return type.isInstance(found) ? type.cast(found) : null;
        }
    }
}
