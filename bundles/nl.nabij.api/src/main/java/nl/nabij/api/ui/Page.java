package nl.nabij.api.ui;

import java.util.function.Function;

/**
 * What a page resource returns. The web bundle lays header, menu and footer around it, so no bundle needs another's
 * templates.
 *
 * @param place the id of the menu entry this page belongs to, or "" for none
 * @param title for the browser's title bar; the body has its own h1. Never a client's name: titles end up in histories
 */
public record Page(String place, Function<View, String> title, PageBody body) {

    public static Page of(String place, Function<View, String> title, PageBody body) {
        return new Page(place, title, body);
    }

    public static Page of(String place, String title, PageBody body) {
        return new Page(place, view -> title, body);
    }
}
