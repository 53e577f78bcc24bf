/**
 * What the law asks of a school, from when and until when: references, kinds of support and limits as data, in our words.
 * Says what held on a day; decides nothing, and no rule reads it.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package se.skolrutin.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
