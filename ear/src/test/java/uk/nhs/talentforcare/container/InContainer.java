package uk.nhs.talentforcare.container;

import java.io.File;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import uk.nhs.talentforcare.bench.probe.TalkPeople;

/** Tests inside the server, in the archive that people deploy: one deployment holds them all. */
@ArquillianTest
abstract class InContainer {

    @Deployment
    static EnterpriseArchive application() {
        EnterpriseArchive ear = ShrinkWrap.createFromZipFile(
                EnterpriseArchive.class, new File(System.getProperty("ear.archive", "target/talent-for-care.ear")));
        WebArchive web = ear.getAsType(WebArchive.class, "/web.war");
        web.addClasses(InContainer.class, WiringIT.class, BookingContentionIT.class, TalkPeople.class);
        Testable.archiveToTest(web);
        return ear;
    }
}
