package uk.nhs.talentforcare.campaign;

import java.util.List;

/** What a pillar's page says, in our own words and faithful to the framework of October 2014. */
public enum PillarText {
    GET_IN(
            "Opportunities for people to start their career in a support role",
            List.of(
                    "This is about opening more doors into training and jobs in the NHS, finding people with the right"
                            + " values, and gaining from a workforce that looks like the people it cares for.",
                    "Young people are missing. When the framework was written, about 6% of healthcare"
                            + " assistants and 4% of administrative staff were aged 16 to 24. In the United"
                            + " Kingdom's workforce as a whole it was 12%."),
            List.of(
                    "There are many ways in, to work that is satisfying, valued and can lead somewhere.",
                    "Support staff look like the communities they serve.",
                    "People can find out whether the work suits them before they take a job, and are chosen for their values.",
                    "Pupils, parents and careers advisers know how many kinds of career there are."),
            List.of(
                    "Support at every level for people who are new",
                    "Employers and partners who put the national actions into practice and invest in them",
                    "Organisations and union learning representatives working together",
                    "Ideas and plans talked over with those who lead the local area")),
    GET_ON(
            "Support for people to be the best they can be in the job they do",
            List.of(
                    "This is about valuing support staff, and about recognition that they can carry with them from job to"
                            + " job because the standard is the same everywhere. Employers give people protected time for it.",
                    "Not everybody wants promotion. Most people want to do a great job, and care and technology keep"
                            + " changing: development is for those who stay in their role as much as for those who move on."),
            List.of(
                    "Care is better and safer, because training and development are an expected part of every support role.",
                    "Most frontline support workers hold the Care Certificate, and patients trust those who care for them.",
                    "Certificates count everywhere, so people can work across services and change jobs without starting again.",
                    "Apprenticeships bring new skills to people of every age, including those who have been in their job for years."),
            List.of(
                    "Employers who invest in development beyond appraisal and mandatory training",
                    "Money and time in workforce plans, so that others can cover while people learn",
                    "Employers who take up the certificates when they come")),
    GO_FURTHER(
            "Opportunities for career progression, including into registered professions",
            List.of(
                    "This is about making the routes onward simple, above all for people who want to train for a"
                            + " registered profession.",
                    "What people learn on the job, and the vocational qualifications they hold, should count: with"
                            + " employers, and with colleges and universities."),
            List.of(
                    "Employers and education providers train together for what services need.",
                    "More people can train part-time for a profession and earn a salary while they do.",
                    "The step from a vocational qualification to professional training has no gaps, and entry requirements are alike across the country.",
                    "Organisations grow their own workforce from local talent, and keep it."),
            List.of(
                    "Employers who find people with talent and help them to go further",
                    "Employers and universities that use one framework for career progression",
                    "Routes onward that every member of staff can find",
                    "Colleges and universities that offer bridging programmes early")),
    MAKING_IT_HAPPEN(
            "A national campaign that keeps everyone informed, involved and committed",
            List.of(
                    "Support staff are about 40% of the NHS workforce and give about 60% of direct patient care."
                            + " The framework to develop them was written with more than 4,000 of"
                            + " them. This campaign puts it into practice.",
                    "Employers matter most. They make a pledge, name a board member, and show what they have changed."
                            + " National partners, local areas, education providers and trade unions stand beside them."),
            List.of(
                    "Patients and the public know what support staff do and value it.",
                    "Staff know what is on offer to them.",
                    "Employers make commitments and keep them.",
                    "Training and education providers know what is planned and take part."),
            List.of(
                    "Use the campaign's materials where you are",
                    "Hold local discussions, workshops and events",
                    "Take part in the ambassador programme and back local ambassadors",
                    "Check with your staff side every year that the opportunities are real"));

    private final String summary;
    private final List<String> about;
    private final List<String> changes;
    private final List<String> local;

    PillarText(String summary, List<String> about, List<String> changes, List<String> local) {
        this.summary = summary;
        this.about = about;
        this.changes = changes;
        this.local = local;
    }

    static PillarText of(Pillar pillar) {
        return valueOf(pillar.name());
    }

    /** One line. */
    public String summary() {
        return summary;
    }

    /** What this part of the framework is about. */
    public List<String> about() {
        return about;
    }

    /** What should get better. */
    public List<String> changes() {
        return changes;
    }

    /** What is needed locally. */
    public List<String> local() {
        return local;
    }
}
