package dev.assay.http.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/** Where in a JSON value a mapping failed, and what is wrong there, in our own words. */
final class Pointers {
    private Pointers() {}

    static String of(JsonProcessingException failure) {
        if (!(failure instanceof JsonMappingException mapping)) {
            return "";
        }
        StringBuilder pointer = new StringBuilder();
        for (Reference step : mapping.getPath()) {
            String name = step.getFieldName();
            pointer.append('/');
            pointer.append(name == null ? String.valueOf(step.getIndex()) : escaped(name));
        }
        return pointer.toString();
    }

    static String message(JsonProcessingException failure) {
        if (failure instanceof UnrecognizedPropertyException) {
            return "is not known here";
        }
        if (failure instanceof InvalidTypeIdException) {
            return "must have a \"type\" that is known here";
        }
        return "is missing, incomplete or of the wrong kind";
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
