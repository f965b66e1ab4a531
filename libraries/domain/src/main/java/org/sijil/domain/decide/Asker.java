package org.sijil.domain.decide;

/**
 * Who gives a command.
 *
 * @param recordedBy the pseudonym that stands in the entry's header
 * @param mayChangeOthers whether claims that others recorded may be corrected and retracted: analysts may
 */
public record Asker(String recordedBy, boolean mayChangeOthers) {}
