package nl.nabij.api.cases;

import java.util.List;
import java.util.UUID;
import nl.nabij.api.Caller;
import nl.nabij.api.ConversationId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Conversations without a record; each belongs to the expert who had it. */
@ProviderType
public interface ConversationService {

    /** The same request again gives the same conversation. */
    Conversation add(Caller caller, NewConversation conversation, UUID request);

    Conversation get(Caller caller, ConversationId id);

    /** The caller's own conversations since Monday that count and did not become a record, the latest first, at most 100. */
    List<Conversation> thisWeek(Caller caller);

    /** Takes a conversation back that was counted by mistake; the reason is at most 400. */
    void takeBack(Caller caller, ConversationId id, @Nullable String reason);
}
