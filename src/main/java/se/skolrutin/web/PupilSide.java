package se.skolrutin.web;

import java.util.List;
import se.skolrutin.cases.CaseRow;
import se.skolrutin.contacts.Contact;
import se.skolrutin.signals.SignalView;

/** A pupil seen from one side: the matters, what people have handed in, and what was said, each newest first. */
record PupilSide(List<CaseRow> matters, List<SignalView> signals, List<Contact> contacts) {

    static PupilSide of(Side side, List<CaseRow> matters, List<SignalView> signals, List<Contact> contacts) {
        return new PupilSide(
                matters.stream()
                        .filter(matter -> Side.of(matter.routine()) == side)
                        .toList(),
                signals.stream()
                        .filter(signal -> Side.of(signal.kind()) == side)
                        .toList(),
                contacts.stream()
                        .filter(contact -> Side.of(contact.topic()) == side)
                        .toList());
    }

    public boolean isEmpty() {
        return matters.isEmpty() && signals.isEmpty() && contacts.isEmpty();
    }
}
