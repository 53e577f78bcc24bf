package se.skolrutin.notification;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/** Writes iCalendar files: what people have to do and the meetings they are called to, without saying about whom. */
@Component
public class CalendarFiles {

    private final NotificationSettings settings;

    CalendarFiles(NotificationSettings settings) {
        this.settings = settings;
    }

    /** All entries as a calendar of its own, for one that fetches it again and again. */
    public String published(List<CalendarEntry> entries) {
        Calendar file = file();
        file.add(new XProperty("X-WR-CALNAME", "Skolrutin"));
        entries.forEach(entry -> file.add(event(entry)));
        return text(file, false);
    }

    /** Calls one person to a meeting, or takes the call back. */
    Invitation invitation(MeetingCall call, String from, String to) {
        VEvent event = event(call.entry());
        event.add(new Sequence(call.sequence()));
        event.add(new Organizer(URI.create("mailto:" + from)));
        event.add(new Attendee(URI.create("mailto:" + to)));
        event.add(call.canceled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        Method method = call.canceled() ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST;
        Calendar file = file();
        file.add(method);
        file.add(event);
        return new Invitation(method.getValue(), text(file, true));
    }

    private static Calendar file() {
        Calendar file = new Calendar();
        file.add(new ProdId("-//Skolrutin//Skolrutin//SV"));
        file.add(ImmutableVersion.VERSION_2_0);
        file.add(ImmutableCalScale.GREGORIAN);
        return file;
    }

    /** A last day is shown on its day and keeps nobody busy. */
    private VEvent event(CalendarEntry entry) {
        Instant starts = entry.starts();
        VEvent event = starts == null
                ? new VEvent(entry.day(), entry.summary())
                : new VEvent(starts, entry.ends(), entry.summary());
        String link = settings.publicAddress() + entry.path();
        event.add(new Uid(entry.uid()));
        event.add(new Description(link));
        event.add(new Url(URI.create(link)));
        event.add(starts == null ? ImmutableTransp.TRANSPARENT : ImmutableTransp.OPAQUE);
        if (entry.place() != null) {
            event.add(new Location(entry.place()));
        }
        return event;
    }

    /** Only an invitation is checked: a calendar may have nothing in it, which the check would mind. */
    private static String text(Calendar file, boolean checked) {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(checked).output(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
