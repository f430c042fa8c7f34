package dev.assay.domain.instruction;

/**
 * One part of an instruction version.
 *
 * @param id stays the same from version to version, so that differences, questions and labels can be told by section
 * @param title one line; empty only where the instructions are one plain text
 * @param text Markdown
 * @param binding what it is about
 */
public record Section(String id, String title, String text, Binding binding) {}
