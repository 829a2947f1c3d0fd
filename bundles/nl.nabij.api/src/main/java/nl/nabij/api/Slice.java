package nl.nabij.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list, paged by key: it stays right while others add and remove, and costs the same on every page.
 *
 * @param items what stands on this page
 * @param next the cursor of the next page, or null on the last; opaque and without any personal detail
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    public Slice {
        items = List.copyOf(items);
    }
}
