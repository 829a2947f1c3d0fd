package nl.nabij.database;

import java.util.function.Supplier;

/** Libraries that find their parts by the thread's class loader. */
final class WithLoader {

    private WithLoader() {}

    static <T> T call(ClassLoader loader, Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
