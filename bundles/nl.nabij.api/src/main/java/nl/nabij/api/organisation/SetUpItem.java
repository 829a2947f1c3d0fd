package nl.nabij.api.organisation;

/** What must be arranged before real data may be entered. */
public enum SetUpItem {
    /** The information text for clients is read and right. */
    INFORMATION,
    /** How long data is kept is decided. */
    RETENTION,
    /** Backups are made and one was put back as a trial. */
    BACKUP,
    /** The connection is encrypted. */
    TLS
}
