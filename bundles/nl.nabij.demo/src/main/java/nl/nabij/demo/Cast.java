package nl.nabij.demo;

import java.time.LocalDate;
import java.util.List;

/** Who and where of the invented organisation, by number. Twelve experts make a team. */
record Cast(List<Long> experts, List<Long> teams, List<Long> neighbourhoods, LocalDate today) {

    static final int TEAM_SIZE = 12;

    long expert(int number) {
        return experts.get(number);
    }

    long teamOf(int expert) {
        return teams.get(expert / TEAM_SIZE);
    }

    long neighbourhood(int number) {
        return neighbourhoods.get(number % neighbourhoods.size());
    }
}
