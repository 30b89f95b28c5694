package uk.nhs.talentforcare.demo;

import java.util.List;

/** The accounts that a demonstration prints in its banner; all have the same password. */
public final class DemoAccounts {

    /** Known to everybody: an account with it exists in a demonstration only. */
    public static final String PASSWORD = "talent-for-care-demo";

    /** One of each role that can be tried, and a second of those who compete. */
    public static final List<String> EMAILS = List.of(
            "school@demo.example",
            "school2@demo.example",
            "ambassador@demo.example",
            "ambassador2@demo.example",
            "lead@demo.example",
            "coordinator@demo.example",
            "safeguarding@demo.example",
            "safeguarding.deputy@demo.example",
            "editor@demo.example",
            "admin@demo.example");

    private DemoAccounts() {}
}
