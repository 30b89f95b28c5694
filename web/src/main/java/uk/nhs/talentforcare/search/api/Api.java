package uk.nhs.talentforcare.search.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The JSON interface; described by the document at {@code /openapi}. */
@ApplicationPath("/api")
public class Api extends Application {}
