package nl.nabij.questionnaire.oss;

import java.net.URL;
import java.util.Objects;
import nl.nabij.api.questionnaire.spi.QuestionnaireVariant;
import nl.nabij.api.questionnaire.spi.VariantDescriptor;
import org.osgi.service.component.annotations.Component;

/** "Wat is mijn vraag?" with its look-back after three and six months, as used in Oss. */
@Component
public final class OssQuestionnaire implements QuestionnaireVariant {

    @Override
    public VariantDescriptor descriptor() {
        return new VariantDescriptor("oss", "1.0");
    }

    @Override
    public URL definition() {
        return Objects.requireNonNull(OssQuestionnaire.class.getResource("definition.json"));
    }
}
