package org.fundstelle.query;

import java.util.OptionalInt;

/** The smallest pieces of a query that mean something. */
sealed interface Token {

  /**
   * A run of characters between spaces.
   *
   * @param raw the run as typed, with its punctuation
   */
  record Text(String raw) implements Token {}

  /**
   * What stood between quotation marks.
   *
   * @param text the text between the marks
   * @param distance the number after {@code ~}, if there was one
   */
  record Quoted(String text, OptionalInt distance) implements Token {}

  /**
   * A word or sign that changes the operand after it: {@code +}, {@code -}, {@code NICHT}.
   *
   * @param negates whether it excludes, else it requires
   * @param typed the word or sign
   */
  record Sign(boolean negates, String typed) implements Token {}

  /**
   * A word or sign between two operands: {@code UND}, {@code ODER}, {@code |}.
   *
   * @param and whether both are required, else one of them is enough
   * @param typed the word or sign
   */
  record Joint(boolean and, String typed) implements Token {}

  /**
   * The name of a field; its value follows.
   *
   * @param field which field
   * @param typed the name as typed, without the colon
   */
  record Field(QueryField field, String typed) implements Token {}

  /** A parenthesis. */
  enum Paren implements Token {
    OPEN,
    CLOSE
  }
}
