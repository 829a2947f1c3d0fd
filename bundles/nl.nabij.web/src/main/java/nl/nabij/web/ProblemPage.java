package nl.nabij.web;

import static nl.nabij.api.ui.Tag.tag;

import nl.nabij.api.ui.Markup;
import nl.nabij.api.ui.Page;
import nl.nabij.api.ui.Parts;
import nl.nabij.api.ui.Texts;
import nl.nabij.api.ui.View;

/** The same as a page: what happened, what can be done, and the way back. */
final class ProblemPage {

    private static final Texts TEXTS = Texts.of(ProblemPage.class);

    private ProblemPage() {}

    static Page of(Failure failure) {
        return Page.of("", view -> Problem.of(failure, view.locale()).title(), (out, view) -> body(
                        Problem.of(failure, view.locale()), view)
                .writeTo(out));
    }

    private static Markup body(Problem problem, View view) {
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
                tag("p").add(Parts.link(texts.get("problem.home"), "/")));
    }
}
