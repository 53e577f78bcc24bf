package se.skolrutin.demo;

import java.util.ArrayList;
import java.util.List;

/** A class of the demo school; the upper years have three parallel classes and the lower two. */
record DemoClass(int number, int year, String name) {

    static List<DemoClass> all() {
        var classes = new ArrayList<DemoClass>();
        for (var year = 0; year <= 9; year++) {
            for (var parallel = 0; parallel < (year < 6 ? 2 : 3); parallel++) {
                var name = (year == 0 ? "F" : String.valueOf(year)) + (char) ('A' + parallel);
                classes.add(new DemoClass(classes.size(), year, name));
            }
        }
        return List.copyOf(classes);
    }
}
