package nl.nabij.itest;

/** The questionnaires that come along, each with one of its forms and a cell on it that counts for a topic. */
enum Variant {
    OSS("start", "reizen/now"),
    AMSTERDAM("closing", "reizen/action"),
    GOUDA("start", "anders/namely");

    private final String form;
    private final String cell;

    Variant(String form, String cell) {
        this.form = form;
        this.cell = cell;
    }

    String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    String module() {
        return "nabij-questionnaire-" + id();
    }

    String form() {
        return form;
    }

    String cell() {
        return cell;
    }
}
