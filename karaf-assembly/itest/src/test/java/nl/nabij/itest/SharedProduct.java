package nl.nabij.itest;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one product that runs for all of them, on embedded Derby, started at the first that asks and stopped
 * after the last, with the invented organisation in it. Who stops, kills or fills it wants a {@link Product} of his own.
 */
public final class SharedProduct implements ParameterResolver {

    private static final int CASES = 40;

    private record Running(Product product) implements AutoCloseable {
        @Override
        public void close() {
            product.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Product.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedProduct.class))
                .getOrComputeIfAbsent("product", key -> new Running(start()), Running.class)
                .product();
    }

    private static Product start() {
        var product = Product.unpack("shared").demo(CASES).start();
        Person.await(product);
        return product;
    }
}
