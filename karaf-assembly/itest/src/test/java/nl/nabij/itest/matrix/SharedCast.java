package nl.nabij.itest.matrix;

import nl.nabij.itest.Product;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one organisation that is there for all of them, on a product of its own. */
public final class SharedCast implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Cast.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedCast.class))
                .getOrComputeIfAbsent(
                        "cast", key -> new Cast(Product.unpack("cast").start()), Cast.class);
    }
}
