package nl.nabij.api;

/**
 * The id of one record. In addresses, JSON and logs it shows as a short opaque code ({@link #toString()}), which says
 * nothing about how many records there are or in which order they came. The code is no secret: the access policy
 * decides who sees what, never the knowledge of a code.
 *
 * <p>Each kind of record has a type of its own with a static {@code fromString(String)}, which Jakarta REST calls by
 * itself for path and query parameters. A text that is no code of that kind gives {@link NotFoundException}.
 */
public sealed interface Id
        permits AccountId,
                AgreementId,
                ClientId,
                ContactId,
                ConversationId,
                NeighbourhoodId,
                SelfFillId,
                SheetId,
                TargetId,
                TeamId,
                TokenId,
                TrajectoryId {

    /** The number in the database; positive. */
    long value();
}
