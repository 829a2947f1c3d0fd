package nl.nabij.api.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked at the first start.
 *
 * @param team the name of the first team
 * @param neighbourhoods names, possibly none
 * @param signInName of the first administrator
 * @param confidentialityOn the day that the first administrator signed for confidentiality
 */
public record FirstStart(
        String organisation,
        String region,
        Words words,
        String informationText,
        String team,
        List<String> neighbourhoods,
        String administrator,
        String signInName,
        String password,
        @Nullable LocalDate confidentialityOn) {

    public FirstStart {
        neighbourhoods = List.copyOf(neighbourhoods);
    }
}
