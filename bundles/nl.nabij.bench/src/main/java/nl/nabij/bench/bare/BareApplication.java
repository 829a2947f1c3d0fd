package nl.nabij.bench.bare;

import jakarta.ws.rs.core.Application;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;

/** Bare Jersey on the same Jetty. It has no name, so that no filter, mapper or writer of the product selects it. */
@Component(service = Application.class, property = "nabij.bare=true")
@JakartarsApplicationBase("bench")
public final class BareApplication extends Application {}
