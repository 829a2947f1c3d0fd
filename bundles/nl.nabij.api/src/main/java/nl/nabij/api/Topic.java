package nl.nabij.api;

import java.util.Optional;

/**
 * The shared topics on which all regions' questionnaires meet (requirements 5.A). The wording of a topic belongs to the
 * questionnaire; the code is the same everywhere and is what databases, reports and the API use.
 */
public enum Topic {
    DAY_ACTIVITIES("dagbesteding"),
    LEISURE("vrije-tijd"),
    SOCIAL_CONTACTS("sociale-contacten"),
    PRACTICAL_HELP("praktische-hulp"),
    PAPERWORK("administratie"),
    GOING_ALONG("instanties"),
    TRAVEL("reizen"),
    PLANNING("plannen"),
    INFORMATION("informatie-advies"),
    OTHER("anders");

    private final String code;

    Topic(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Topic> of(String code) {
        for (var topic : values()) {
            if (topic.code.equals(code)) {
                return Optional.of(topic);
            }
        }
        return Optional.empty();
    }
}
