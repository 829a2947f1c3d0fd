package nl.nabij.web;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.nabij.api.AccountId;
import nl.nabij.api.Caller;
import nl.nabij.api.Scope;
import nl.nabij.api.access.Needs;
import nl.nabij.api.access.SignInService;
import nl.nabij.api.access.Visit;
import nl.nabij.api.organisation.FirstStartService;
import nl.nabij.api.ui.FormView;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtension;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;

/**
 * Lets nobody through who is not signed in, except where a method is {@link Open}. Pages know a visitor by the session cookie,
 * the API by a bearer token; neither takes the other's. What a page changes must come from one of our own forms.
 *
 * <p>Every page and resource, of every bundle, selects this extension by its name, so that without it they are not there.
 */
@Component(service = ContainerRequestFilter.class, scope = ServiceScope.PROTOTYPE)
@JakartarsExtension
@JakartarsName(LogInFilter.NAME)
@JakartarsApplicationSelect("(osgi.jakartars.name=*)")
// Every resource waits for this filter, and so for what writes its page or its fault.
@JakartarsExtensionSelect({
    "(osgi.jakartars.name=pages)",
    "(osgi.jakartars.name=faults)",
    "(osgi.jakartars.name=lost-forms)",
    "(osgi.jakartars.name=json)"
})
@Priority(Priorities.AUTHENTICATION)
public final class LogInFilter implements ContainerRequestFilter {

    public static final String NAME = "auth";

    /** What a script sends without a form carries the token of forms here. */
    public static final String TOKEN_HEADER = "Form-Token";

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final SignInService signIn;
    private final FirstStartService firstStart;

    @Context
    private ResourceInfo resource;

    @Context
    private HttpServletRequest servletRequest;

    @Activate
    public LogInFilter(@Reference SignInService signIn, @Reference FirstStartService firstStart) {
        this.signIn = signIn;
        this.firstStart = firstStart;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (Requests.isApi(request.getUriInfo())) {
            fromApi(request);
        } else {
            fromPage(request);
        }
    }

    private void fromApi(ContainerRequestContext request) {
        var caller = bearer(request).flatMap(signIn::token);
        if (caller.isEmpty()) {
            requireOpen();
            return;
        }
        requireScopes(caller.get());
        enter(request, new Visit(caller.get(), ""));
    }

    private void requireScopes(Caller caller) {
        var onMethod = resource.getResourceMethod().getAnnotation(Needs.class);
        var needs = onMethod == null ? resource.getResourceClass().getAnnotation(Needs.class) : onMethod;
        if (needs == null && !isOpen()) {
            throw new TurnedAway(TurnedAway.Reason.SCOPE);
        }
        var missing = needs == null ? new HashSet<Scope>() : new HashSet<>(List.of(needs.value()));
        missing.removeAll(caller.scopes());
        if (!missing.isEmpty()) {
            throw new TurnedAway(TurnedAway.Reason.SCOPE, missing);
        }
    }

    private static Optional<String> bearer(ContainerRequestContext request) {
        var header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? Optional.of(header.substring(7).strip())
                : Optional.empty();
    }

    private void fromPage(ContainerRequestContext request) throws IOException {
        if (firstStart.needed() && !resource.getResourceClass().isAnnotationPresent(BeforeFirstStart.class)) {
            throw new TurnedAway(TurnedAway.Reason.FIRST_START);
        }
        boolean writes = !READING.contains(request.getMethod());
        if (writes && !new Connection(servletRequest).fromOwnPage()) {
            throw new TurnedAway(TurnedAway.Reason.FOREIGN_FORM);
        }
        var secret = Cookies.session(request.getCookies());
        var session = secret == null ? Optional.<SignInService.Session>empty() : signIn.session(secret);
        if (session.isEmpty()) {
            if (writes && !isOpen()) {
                giveBack(request, null);
            }
            requireOpen();
            return;
        }
        // An open form was perhaps written before its sender signed in elsewhere; it changes nothing of the session.
        if (writes && !isOpen()) {
            requireOwnForm(request, session.get());
        }
        enter(
                request,
                new Visit(
                        session.get().caller(),
                        FormTokens.mask(
                                session.get().formKey(), session.get().caller().account())));
    }

    private void requireOwnForm(ContainerRequestContext request, SignInService.Session session) throws IOException {
        var account = session.caller().account();
        var kept = KeptForms.open(field(request, LostForm.FIELD), account, path(request));
        if (kept.isPresent()) {
            showAgain(request, kept.get());
        } else if (!FormTokens.unmasks(sentToken(request), session.formKey())) {
            giveBack(request, account);
            throw new TurnedAway(TurnedAway.Reason.FOREIGN_FORM);
        }
    }

    /** Says that the form is lost, so that its sender gets it back. @param signedIn who is here now; null for nobody */
    private void giveBack(ContainerRequestContext request, @Nullable AccountId signedIn) throws IOException {
        if (request.getHeaderString(TOKEN_HEADER) != null) {
            return;
        }
        var owner = FormTokens.account(sentToken(request));
        // A lone button, such as the one for signing out, has nothing to keep.
        boolean button = FormBody.parse(body(request), FormBody.Bounds.of(resource))
                .keySet()
                .equals(Set.of(FormView.TOKEN_FIELD));
        if (owner.isEmpty() || button || signedIn != null && !signedIn.equals(owner.get())) {
            return;
        }
        var sealed = KeptForms.seal(body(request), owner.get(), path(request));
        if (sealed.isPresent()) {
            throw new LostForm(path(request), sealed.get(), signedIn != null);
        }
    }

    private static void showAgain(ContainerRequestContext request, byte[] kept) throws IOException {
        var form = new ByteArrayOutputStream();
        form.write(kept);
        form.write(("&" + FormView.RETURNED_FIELD + "=true").getBytes(StandardCharsets.US_ASCII));
        request.setEntityStream(new ByteArrayInputStream(form.toByteArray()));
    }

    private static String path(ContainerRequestContext request) {
        return request.getUriInfo().getRequestUri().getRawPath();
    }

    /** From the header, else from the form. */
    private String sentToken(ContainerRequestContext request) throws IOException {
        var header = request.getHeaderString(TOKEN_HEADER);
        return header == null ? field(request, FormView.TOKEN_FIELD) : header;
    }

    private String field(ContainerRequestContext request, String name) throws IOException {
        return MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(request.getMediaType())
                ? String.join(
                        "",
                        FormBody.parse(body(request), FormBody.Bounds.of(resource))
                                .getOrDefault(name, List.of()))
                : "";
    }

    /** What was sent, which is put back for who reads it next. */
    private byte[] body(ContainerRequestContext request) throws IOException {
        var body = FormBody.Bounds.of(resource).bytes(request.getEntityStream());
        request.setEntityStream(new ByteArrayInputStream(body));
        return body;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new TurnedAway(TurnedAway.Reason.NOT_SIGNED_IN);
        }
    }

    private boolean isOpen() {
        return resource.getResourceMethod().isAnnotationPresent(Open.class)
                || resource.getResourceClass().isAnnotationPresent(Open.class);
    }

    private void enter(ContainerRequestContext request, Visit visit) {
        request.setSecurityContext(new VisitContext(visit, new Connection(servletRequest).encrypted()));
    }
}
