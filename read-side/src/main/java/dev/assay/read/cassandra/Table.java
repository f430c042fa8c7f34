package dev.assay.read.cassandra;

/**
 * One table of a view.
 *
 * @param definition what follows the name in {@code CREATE TABLE}: columns in parentheses, and options
 */
public record Table(String name, String definition) {
    /** The statement that creates the table when it is absent. */
    public String createIn(String keyspace) {
        return "CREATE TABLE IF NOT EXISTS " + keyspace + '.' + name + ' ' + definition;
    }
}
