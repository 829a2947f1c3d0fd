package nl.nabij.core.questionnaire;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A topic of which a sheet says anything: what reports count. */
@Entity
@Table(name = "sheet_topic")
@IdClass(SheetTopicEntity.Key.class)
public class SheetTopicEntity {

    @Id
    @Column(name = "sheet_id")
    long sheetId;

    @Id
    String topic = "";

    @Nullable
    Integer mark;

    protected SheetTopicEntity() {}

    SheetTopicEntity(long sheetId, String topic, @Nullable Integer mark) {
        this.sheetId = sheetId;
        this.topic = topic;
        this.mark = mark;
    }

    /** Written out because an id class needs a constructor without arguments and fields that can be set. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        long sheetId;
        String topic = "";

        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.sheetId == sheetId && key.topic.equals(topic);
        }

        @Override
        public int hashCode() {
            return Long.hashCode(sheetId) * 31 + topic.hashCode();
        }
    }
}
