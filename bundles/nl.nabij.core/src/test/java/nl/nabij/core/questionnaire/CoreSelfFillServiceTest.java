package nl.nabij.core.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.Role;
import nl.nabij.api.questionnaire.FilledInBy;
import nl.nabij.api.questionnaire.NewSelfFill;
import nl.nabij.api.questionnaire.SelfFill;
import nl.nabij.api.questionnaire.SelfFillService.Made;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CoreSelfFillServiceTest {

    private final SheetFixture fixture = new SheetFixture();
    private CoreSelfFillService links;
    private Made made;

    @BeforeEach
    void make() {
        links = fixture.selfFill();
        made = links.make(People.EXPERT, asked(null));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void shouldMakeASheetOfTheClientFromWhatIsSent() {
        var opened = links.open(made.secret(), made.code()).orElseThrow();
        assertEquals("start", opened.form().id());

        assertTrue(links.send(made.secret(), made.code(), UUID.randomUUID(), Map.of("reizen/now", "Ik kom nergens")));

        var sheet = fixture.sheets.list(People.EXPERT, SheetFixture.TRAJECTORY).get(0);
        assertEquals(FilledInBy.CLIENT, sheet.facts().filledInBy());
        assertEquals(
                Map.of("reizen/now", "Ik kom nergens"),
                fixture.sheets.open(People.EXPERT, sheet.id()).cells());
        assertEquals(List.of("reizen"), fixture.query("SELECT topic FROM sheet_topic"));
        assertEquals(sheet.id(), only().sheet());
    }

    @Test
    void shouldTakeAnEmptySheet() {
        assertTrue(links.send(made.secret(), made.code(), UUID.randomUUID(), Map.of()));
    }

    @Test
    void shouldWorkOnceAndShowNothingAfterwards() {
        var request = UUID.randomUUID();
        assertTrue(links.send(made.secret(), made.code(), request, Map.of("reizen/now", "x")));

        assertTrue(links.send(made.secret(), made.code(), request, Map.of("reizen/now", "x")), "the same sent again");
        assertFalse(links.send(made.secret(), made.code(), UUID.randomUUID(), Map.of("reizen/now", "y")));
        assertTrue(links.open(made.secret(), made.code()).isEmpty());
        assertFalse(links.waits(made.secret()));
        assertEquals(List.of("1"), fixture.query("SELECT COUNT(*) FROM sheet"));
    }

    @Test
    void shouldEndAfterFiveWrongCodes() {
        var wrong = made.code().equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 4; i++) {
            assertTrue(links.open(made.secret(), wrong).isEmpty());
        }
        assertTrue(links.open(made.secret(), made.code()).isPresent(), "four are forgiven");
        assertTrue(links.open(made.secret(), wrong).isEmpty());

        assertTrue(links.open(made.secret(), made.code()).isEmpty());
        assertEquals(SelfFill.State.REVOKED, only().state());
        assertEquals(
                List.of("5"),
                fixture.query("SELECT COUNT(*) FROM audit WHERE outcome = 'REFUSED' AND trajectory_id = 1"));
    }

    @Test
    void shouldEndInTimeAndWhenTakenBackAndWhenANewOneIsMade() {
        var second = links.make(People.EXPERT, asked(14));
        assertTrue(links.open(made.secret(), made.code()).isEmpty(), "a new one was made");

        fixture.clock.to(SheetFixture.TODAY.plusDays(15));
        assertTrue(links.open(second.secret(), second.code()).isEmpty(), "its days are over");

        fixture.clock.to(SheetFixture.TODAY);
        links.revoke(People.EXPERT, second.link().id());
        assertTrue(links.open(second.secret(), second.code()).isEmpty(), "taken back");
    }

    @Test
    void shouldEndWhenItsMakerNoLongerGoesWithTheClient() {
        fixture.execute("UPDATE assignment SET ended_on = '2026-11-21'");
        assertTrue(links.open(made.secret(), made.code()).isEmpty());
        assertFalse(links.send(made.secret(), made.code(), UUID.randomUUID(), Map.of("reizen/now", "x")));

        fixture.execute("UPDATE assignment SET ended_on = NULL");
        fixture.execute("UPDATE account SET state = 'DISABLED'");
        assertTrue(links.open(made.secret(), made.code()).isEmpty());
    }

    @Test
    void shouldKeepNeitherSecretNorCode() {
        var kept =
                fixture.query("SELECT secret_hash || code_hash FROM self_fill").get(0);

        assertFalse(kept.contains(made.secret()));
        assertFalse(kept.contains(made.code()));
    }

    @Test
    void shouldRefuseWrongInputAndKeepTheLinkOpen() {
        assertThrows(
                InvalidInputException.class,
                () -> links.send(
                        made.secret(), made.code(), UUID.randomUUID(), Map.of("reizen/now", "x".repeat(5000))));
        assertThrows(
                InvalidInputException.class,
                () -> links.send(made.secret(), made.code(), UUID.randomUUID(), Map.of("no/cell", "x")));

        assertTrue(links.send(made.secret(), made.code(), UUID.randomUUID(), Map.of("reizen/now", "x")));
    }

    @Test
    void shouldBeThereOnlyForWhoMayWrite() {
        var colleague = People.with(Role.EXPERT);

        assertThrows(NotFoundException.class, () -> links.make(colleague, asked(null)));
        assertThrows(NotFoundException.class, () -> links.list(colleague, SheetFixture.TRAJECTORY));
        assertThrows(
                NotFoundException.class,
                () -> links.revoke(colleague, made.link().id()));
        assertThrows(InvalidInputException.class, () -> links.make(People.EXPERT, asked(15)));
    }

    private SelfFill only() {
        return links.list(People.EXPERT, SheetFixture.TRAJECTORY).get(0);
    }

    private static NewSelfFill asked(Integer days) {
        return new NewSelfFill(SheetFixture.TRAJECTORY, "oss", "start", null, null, days);
    }
}
