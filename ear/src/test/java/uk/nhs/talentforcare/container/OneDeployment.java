package uk.nhs.talentforcare.container;

import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;

/**
 * Deploys the application for the first class of tests and keeps it for all that follow; Arquillian by itself would
 * deploy it again for each. It goes with the server.
 */
public final class OneDeployment {
    @Inject
    @ClassScoped
    private InstanceProducer<DeploymentScenario> ofThisClass;

    private DeploymentScenario ofAll;
    private boolean deployed;

    void generate(@Observes EventContext<GenerateDeployment> event) {
        if (ofAll == null) {
            event.proceed();
            ofAll = ofThisClass.get();
        } else {
            ofThisClass.set(ofAll);
        }
    }

    void deploy(@Observes EventContext<DeployManagedDeployments> event) {
        if (!deployed) {
            event.proceed();
            deployed = true;
        }
    }

    void keep(@Observes EventContext<UnDeployManagedDeployments> event) {
        // the next class wants it
    }
}
