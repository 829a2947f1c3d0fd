package nl.nabij.itest.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import nl.nabij.itest.Product;
import nl.nabij.itest.Store;
import org.junit.jupiter.api.Test;

/** The same answers on the other database. Pages call the same services, so the REST rows are enough. */
class MatrixOnPostgresqlTest {

    @Test
    void shouldAnswerEverybodyAsExpected() throws IOException {
        var product = Product.unpack("cast-postgresql");
        try (var store = new Store(Store.Kind.POSTGRESQL, product);
                var cast = new Cast(product.start())) {
            var rows = Row.all().stream().filter(Row::api).toList();
            assertEquals("", String.join("\n", MatrixTest.wrong(cast, rows)));
        }
    }
}
