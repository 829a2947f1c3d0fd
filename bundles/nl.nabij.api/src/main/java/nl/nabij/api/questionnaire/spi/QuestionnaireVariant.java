package nl.nabij.api.questionnaire.spi;

/**
 * A region's questionnaire: a service that says where in its bundle the definition lies. There is nothing to implement, so a
 * bundle of data alone can have one, by a component that Declarative Services makes from XML; {@code docs/extending.md} shows
 * how.
 *
 * <p>It is offered as soon as the service is there and no longer when it goes. Sheets keep a snapshot of their definition, so
 * what was filled in stays readable without it. Of two with one id the one with the higher service ranking counts, and the
 * other is named to the administrators; so is one whose definition has faults. The others go on.
 */
public final class QuestionnaireVariant {

    /**
     * The service property with the path of the definition in the bundle: a JSON file (UTF-8, at most 256 kB) by the schema
     * {@code docs/questionnaire.schema.json}. Read once when the service comes.
     */
    public static final String DEFINITION = "definition";
}
