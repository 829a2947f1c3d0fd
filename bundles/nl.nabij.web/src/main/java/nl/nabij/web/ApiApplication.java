package nl.nabij.web;

import jakarta.ws.rs.core.Application;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;

/** The REST API. Its resources, also those of other bundles, select it by its name; pages are in the default application. */
@Component(service = Application.class)
@JakartarsApplicationBase("api/v1")
@JakartarsName("api")
public final class ApiApplication extends Application {}
