package uk.nhs.talentforcare.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.annotation.FacesConfig;

/** Switches Faces on with CDI for its artefacts. */
@FacesConfig
@ApplicationScoped
public class FacesActivation {}
