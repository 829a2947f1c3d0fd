package nl.nabij.web;

import static nl.nabij.api.ui.Tag.tag;

import java.util.List;
import nl.nabij.api.ui.Markup;
import nl.nabij.api.ui.Page;
import nl.nabij.api.ui.Parts;
import nl.nabij.api.ui.Texts;
import nl.nabij.api.ui.View;
import nl.nabij.api.ui.Wording;

/** The same as a page: what happened, what can be done, what was written and is not saved, and the way back. */
final class ProblemPage {

    private static final Texts TEXTS = Texts.of(ProblemPage.class);

    private ProblemPage() {}

    /** @param written the texts of the form that was sent, to be copied */
    static Page of(Failure failure, List<String> written) {
        return Page.of("", view -> Problem.of(failure, view.locale()).title(), (out, view) -> body(
                        Problem.of(failure, view.locale()), written, view)
                .writeTo(out));
    }

    private static Markup body(Problem problem, List<String> written, View view) {
        var texts = TEXTS.in(view);
        var list = tag("ul");
        problem.faults().forEach(fault -> list.add(tag("li").text(fault.message())));
        return Markup.of(
                tag("h1").text(problem.title()),
                tag("p").text(problem.detail()),
                problem.faults().isEmpty() ? Markup.none() : list,
                problem.incident().isEmpty()
                        ? Markup.none()
                        : tag("p").text(texts.get("problem.incident", "incident", problem.incident())),
                written.isEmpty() ? Markup.none() : written(written, texts),
                tag("p").add(Parts.link(texts.get("problem.home"), "/")));
    }

    private static Markup written(List<String> written, Wording texts) {
        var section = tag("section")
                .attr("class", "section stack")
                .add(tag("h2").text(texts.get("problem.written")))
                .add(tag("p").text(texts.get("problem.written.detail")));
        written.forEach(text ->
                section.add(tag("p").attr("class", "said-small as-written").text(text)));
        return section;
    }
}
