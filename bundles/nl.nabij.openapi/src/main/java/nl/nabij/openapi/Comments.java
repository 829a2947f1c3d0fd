package nl.nabij.openapi;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.util.DocTrees;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;

/** What Javadoc says, as plain text; "" where it says nothing. */
final class Comments {

    private final DocTrees trees;

    Comments(DocTrees trees) {
        this.trees = trees;
    }

    /** Its first sentence. */
    String first(Element element) {
        var comment = trees.getDocCommentTree(element);
        return comment == null ? "" : plain(comment.getFirstSentence());
    }

    /** All of it, without what stands in tags. */
    String whole(Element element) {
        var comment = trees.getDocCommentTree(element);
        return comment == null ? "" : plain(comment.getFullBody());
    }

    /** What it says of a parameter, or of a component of a record. */
    String of(Element element, String parameter) {
        DocCommentTree comment = trees.getDocCommentTree(element);
        return comment == null
                ? ""
                : comment.getBlockTags().stream()
                        .filter(tag -> tag instanceof ParamTree param
                                && param.getName().toString().equals(parameter))
                        .map(tag -> plain(((ParamTree) tag).getDescription()))
                        .findFirst()
                        .orElse("");
    }

    private static String plain(List<? extends DocTree> parts) {
        return parts.stream()
                .map(Comments::plain)
                .collect(Collectors.joining())
                .replaceAll("[ \t]*\n[ \t]*(?!\n)", "\n")
                .replaceAll("(?<!\n)\n(?!\n|- )", " ")
                .replaceAll(" {2,}", " ")
                .strip();
    }

    private static String plain(DocTree part) {
        if (part instanceof TextTree text) {
            return text.getBody();
        }
        if (part instanceof LiteralTree literal) {
            return literal.getBody().getBody();
        }
        if (part instanceof LinkTree link) {
            var label = plain(link.getLabel());
            return label.isEmpty() ? simple(link.getReference().getSignature()) : label;
        }
        if (part instanceof StartElementTree start) {
            return start.getName().contentEquals("li")
                    ? "\n- "
                    : start.getName().contentEquals("p") ? "\n\n" : "";
        }
        return part instanceof EndElementTree || !(part instanceof EntityTree entity)
                ? ""
                : "&" + entity.getName() + ";";
    }

    /** {@code nl.nabij.api.Slice#next} as "next", {@code nl.nabij.api.Slice} as "Slice". */
    private static String simple(String reference) {
        return reference.substring(Math.max(reference.lastIndexOf('#'), reference.lastIndexOf('.')) + 1);
    }
}
