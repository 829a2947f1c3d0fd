package nl.nabij.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** Leaves scheme and host out of Location: behind a proxy ours are not those that the browser knows. */
final class OwnAddresses extends HttpServletResponseWrapper {

    private final String own;

    OwnAddresses(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        var whole = request.getRequestURL();
        this.own = whole.substring(0, whole.length() - request.getRequestURI().length());
    }

    @Override
    public void setHeader(String name, String value) {
        super.setHeader(name, without(name, value));
    }

    @Override
    public void addHeader(String name, String value) {
        super.addHeader(name, without(name, value));
    }

    private String without(String name, String value) {
        return name.equalsIgnoreCase("Location") && value.startsWith(own + "/") ? value.substring(own.length()) : value;
    }
}
