package nl.nabij.core.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.nabij.api.Fault;
import nl.nabij.api.InvalidInputException;
import nl.nabij.api.NotFoundException;
import nl.nabij.api.Role;
import nl.nabij.api.questionnaire.FilledInBy;
import nl.nabij.api.questionnaire.NewSelfFill;
import nl.nabij.api.questionnaire.SelfFill;
import nl.nabij.api.questionnaire.SelfFillService.Holder;
import nl.nabij.api.questionnaire.SelfFillService.Made;
import nl.nabij.core.account.Senders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class CoreSelfFillServiceTest {

    private static final String SENDER = "203.0.113.7";

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
        var opened = links.open(holder(made)).orElseThrow();
        assertEquals("start", opened.form().id());

        assertTrue(links.send(holder(made), UUID.randomUUID(), Map.of("reizen/now", "Ik kom nergens")));

        var sheet = fixture.sheets.list(People.EXPERT, SheetFixture.TRAJECTORY).get(0);
        assertEquals(FilledInBy.CLIENT, sheet.facts().filledInBy());
        assertEquals(
                Map.of("reizen/now", "Ik kom nergens"),
                fixture.sheets.open(People.EXPERT, sheet.id()).cells());
        assertEquals(List.of("reizen"), fixture.query("SELECT topic FROM sheet_topic"));
        assertEquals(sheet.id(), only().sheet());
    }

    @Test
    void shouldTakeTheCodeHoweverItIsTyped() {
        var inGroups = made.code().substring(0, 3) + " " + made.code().substring(3) + " ";
        assertTrue(links.open(holder(made, inGroups)).isPresent());
    }

    @Test
    void shouldTakeAnEmptySheet() {
        assertTrue(links.send(holder(made), UUID.randomUUID(), Map.of()));
    }

    @Test
    void shouldWorkOnceAndShowNothingAfterwards() {
        var request = UUID.randomUUID();
        assertTrue(links.send(holder(made), request, Map.of("reizen/now", "x")));

        assertTrue(links.send(holder(made), request, Map.of("reizen/now", "x")), "the same sent again");
        assertFalse(links.send(holder(made), UUID.randomUUID(), Map.of("reizen/now", "y")));
        assertTrue(links.open(holder(made)).isEmpty());
        assertFalse(links.waits(holder(made)));
        assertEquals(List.of("1"), fixture.query("SELECT COUNT(*) FROM sheet"));
    }

    @Test
    void shouldEndAfterFiveWrongCodes() {
        var wrong = made.code().equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 4; i++) {
            assertTrue(links.open(holder(made, wrong)).isEmpty());
        }
        assertTrue(links.open(holder(made)).isPresent(), "four are forgiven");
        assertTrue(links.open(holder(made, wrong)).isEmpty());

        assertTrue(links.open(holder(made)).isEmpty());
        assertEquals(SelfFill.State.REVOKED, only().state());
        assertEquals(
                List.of("5"),
                fixture.query("SELECT COUNT(*) FROM audit WHERE outcome = 'REFUSED' AND trajectory_id = 1"));
    }

    @Test
    void shouldEndInTimeAndWhenTakenBackAndWhenANewOneIsMade() {
        var second = links.make(People.EXPERT, asked(14));
        assertTrue(links.open(holder(made)).isEmpty(), "a new one was made");

        fixture.clock.to(SheetFixture.TODAY.plusDays(15));
        assertTrue(links.open(holder(second)).isEmpty(), "its days are over");

        fixture.clock.to(SheetFixture.TODAY);
        links.revoke(People.EXPERT, second.link().id());
        assertTrue(links.open(holder(second)).isEmpty(), "taken back");
    }

    @Test
    void shouldEndWhenItsMakerNoLongerGoesWithTheClient() {
        fixture.execute("UPDATE assignment SET ended_on = '2026-11-21'");
        assertFalse(links.waits(holder(made)), "nobody is asked for a code in vain");
        assertTrue(links.open(holder(made)).isEmpty());
        assertFalse(links.send(holder(made), UUID.randomUUID(), Map.of("reizen/now", "x")));

        fixture.execute("UPDATE assignment SET ended_on = NULL");
        fixture.execute("UPDATE account SET state = 'DISABLED'");
        assertTrue(links.open(holder(made)).isEmpty());
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
                () -> links.send(holder(made), UUID.randomUUID(), Map.of("reizen/now", "x".repeat(5000))));
        assertThrows(
                InvalidInputException.class, () -> links.send(holder(made), UUID.randomUUID(), Map.of("no/cell", "x")));

        assertTrue(links.send(holder(made), UUID.randomUUID(), Map.of("reizen/now", "x")));
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

    @Test
    void shouldTellASenderWhoGuessesAtLinksAndLetInWhoHasOne() {
        for (int i = 0; i < Senders.MOST; i++) {
            assertFalse(links.waits(new Holder("guess" + i, "", SENDER)));
        }

        for (Executable guess : List.<Executable>of(
                () -> links.waits(new Holder("guess", "", SENDER)),
                () -> links.open(new Holder("guess", "123456", SENDER)),
                () -> links.send(new Holder("guess", "123456", SENDER), UUID.randomUUID(), Map.of()))) {
            var refused = assertThrows(InvalidInputException.class, guess);
            assertEquals("self-fill-sender", refused.faults().get(0).code());
        }
        assertTrue(links.open(holder(made)).isPresent(), "behind the same address");
        assertFalse(links.waits(new Holder("guess", "", "198.51.100.9")), "another sender");
    }

    @Test
    void shouldNotTakeManyPeopleBehindOneAddressForSomebodyWhoGuesses() {
        var wrong = made.code().equals("000000") ? "000001" : "000000";
        for (int i = 0; i < Senders.MOST; i++) {
            var link = links.make(People.EXPERT, asked(null));
            links.open(holder(link, wrong));
            assertTrue(links.send(holder(link), UUID.randomUUID(), Map.of()), "typed wrong once");
            assertFalse(links.waits(holder(link)), "opened again afterwards");
        }

        assertFalse(links.waits(new Holder("one letter wrong", "", SENDER)), "and not yet turned away");
    }

    @Test
    void shouldClearAwayWhatEndedLongAgoWhoeverMakesALinkMeanwhile() throws InterruptedException {
        links.send(holder(made), UUID.randomUUID(), Map.of());
        var ended = links.make(People.EXPERT, asked(14));
        var clearing = fixture.selfFillClearing();

        fixture.clock.to(SheetFixture.TODAY.plusDays(43));
        clearing.clear();
        assertEquals(List.of("1"), fixture.query("SELECT COUNT(*) FROM self_fill"), "the second ended 29 days ago");

        fixture.clock.to(SheetFixture.TODAY.plusDays(45));
        clearing.clear();
        assertFalse(links.known(holder(ended)));
        assertEquals(List.of("0"), fixture.query("SELECT COUNT(*) FROM self_fill"));
        assertEquals(List.of("1"), fixture.query("SELECT COUNT(*) FROM sheet"), "what was sent stays");
        clearing.stop();
    }

    /** A button pressed twice, and something typed in between. */
    @Test
    void shouldSayThatOtherAnswersUnderTheSameRequestWereNotSent() {
        var request = UUID.randomUUID();
        links.send(holder(made), request, Map.of("reizen/now", "x"));

        var refused = assertThrows(
                InvalidInputException.class,
                () -> links.send(holder(made), request, Map.of("reizen/now", "x", "reizen/wish", "y")));

        assertEquals(List.of(new Fault("", "self-fill-sent")), refused.faults());
        var sheet = fixture.sheets.list(People.EXPERT, SheetFixture.TRAJECTORY).get(0);
        assertEquals(
                Map.of("reizen/now", "x"),
                fixture.sheets.open(People.EXPERT, sheet.id()).cells());
    }

    @Test
    void shouldAskTheSameOnceMoreOfWhoIsNotSureThatItArrived() {
        var request = UUID.randomUUID();
        links.send(holder(made), request, Map.of());
        var wrong = made.code().equals("000000") ? "000001" : "000000";

        assertTrue(links.known(holder(made)));
        assertEquals(
                "start", links.open(holder(made), request).orElseThrow().form().id());
        assertTrue(links.open(holder(made), UUID.randomUUID()).isEmpty());
        assertTrue(links.open(holder(made, wrong), request).isEmpty());
    }

    /** The client does not know, and what is written down is not to be lost. */
    @Test
    void shouldTakeALookBackThatAnExpertBeganMeanwhile() {
        var start = fixture.start(SheetFixture.TODAY.minusMonths(3));
        var asked = new NewSelfFill(SheetFixture.TRAJECTORY, "oss", "follow-up", start.id(), 3, null);
        var link = links.make(People.EXPERT, asked);
        fixture.followUp(start, 3, SheetFixture.TODAY);

        assertThrows(InvalidInputException.class, () -> links.make(People.EXPERT, asked), "but no new link");
        assertTrue(links.send(holder(link), UUID.randomUUID(), Map.of("reizen/mark", "8")));
    }

    private static Holder holder(Made made) {
        return holder(made, made.code());
    }

    private static Holder holder(Made made, String code) {
        return new Holder(made.secret(), code, SENDER);
    }

    private SelfFill only() {
        return links.list(People.EXPERT, SheetFixture.TRAJECTORY).get(0);
    }

    private static NewSelfFill asked(Integer days) {
        return new NewSelfFill(SheetFixture.TRAJECTORY, "oss", "start", null, null, days);
    }
}
