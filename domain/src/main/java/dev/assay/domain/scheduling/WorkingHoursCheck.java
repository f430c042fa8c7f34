package dev.assay.domain.scheduling;

import dev.assay.domain.shared.Violation;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether working hours hold. */
public final class WorkingHoursCheck {
    /** Most times a week. */
    public static final int MOST_TIMES = 50;

    /** Most exceptions: a year of them and a day. */
    public static final int MOST_EXCEPTIONS = 367;

    private WorkingHoursCheck() {}

    /** What is wrong, by JSON pointer into the hours. */
    public static List<Violation> check(WorkingHours hours) {
        List<Violation> violations = new ArrayList<>();
        if (!ZoneId.getAvailableZoneIds().contains(hours.zone())) {
            violations.add(new Violation("/zone", "must name an IANA time zone such as Europe/Vienna"));
        }
        if (hours.week().size() > MOST_TIMES) {
            violations.add(new Violation("/week", "must hold at most " + MOST_TIMES + " times"));
        }
        if (hours.exceptions().size() > MOST_EXCEPTIONS) {
            violations.add(new Violation("/exceptions", "must hold at most " + MOST_EXCEPTIONS + " days"));
        }
        Set<LocalDate> days = new HashSet<>();
        for (int i = 0; i < hours.exceptions().size(); i++) {
            WorkingHours.ExceptionDay exception = hours.exceptions().get(i);
            if (!days.add(exception.date())) {
                violations.add(new Violation("/exceptions/" + i + "/date", "occurs twice"));
            }
            if (exception.times().size() > MOST_TIMES) {
                violations.add(
                        new Violation("/exceptions/" + i + "/times", "must hold at most " + MOST_TIMES + " times"));
            }
        }
        return violations;
    }
}
