package nl.nabij.api.questionnaire;

import java.util.List;
import nl.nabij.api.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** The installed questionnaires. They come and go while the product runs: ask again rather than keep. */
@ProviderType
public interface QuestionnaireService {

    /**
     * What new sheets can be begun with. What the organisation used first comes first; what it never used comes last, that
     * with most of the shared topics before the others. No record of a person, so every signed-in caller may ask.
     */
    List<Definition> variants(Caller caller);

    /** What is installed but cannot be used, and why. For administrators; to others NotFoundException. */
    List<VariantFault> faults(Caller caller);
}
