package org.fundstelle.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes any list of tokens one that the grammar accepts: parentheses match and are not too deep,
 * every operator has its operands.
 */
final class TokenMending {
  private static final int MAX_DEPTH = 32;

  private TokenMending() {}

  static List<Token> mend(List<Token> tokens, Warnings warnings) {
    return mendOperators(mendParentheses(tokens, warnings), warnings);
  }

  private static List<Token> mendParentheses(List<Token> tokens, Warnings warnings) {
    List<Token> mended = new ArrayList<>(tokens.size());
    int depth = 0;
    int tooDeep = 0;
    for (Token token : tokens) {
      if (token == Token.Paren.OPEN) {
        if (depth == MAX_DEPTH) {
          tooDeep++;
          warnings.add("Parentheses deeper than " + MAX_DEPTH + " levels are ignored.");
          continue;
        }
        depth++;
      } else if (token == Token.Paren.CLOSE) {
        if (tooDeep > 0) {
          tooDeep--;
          continue;
        }
        if (depth == 0) {
          warnings.add("A %s without its partner is ignored.", ")");
          continue;
        }
        depth--;
      }
      mended.add(token);
    }
    if (depth > 0) {
      warnings.add("A %s has no partner; it is read as closed at the end.", "(");
    }
    for (; depth > 0; depth--) {
      mended.add(Token.Paren.CLOSE);
    }
    return mended;
  }

  /**
   * Turns an operator without operands into a word, as in a headline in capitals, or drops it where
   * it stands beside another operator.
   */
  private static List<Token> mendOperators(List<Token> tokens, Warnings warnings) {
    List<Token> mended = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String typed = operator(token);
      if (typed.isEmpty()) {
        mended.add(token);
        continue;
      }
      boolean joint = token instanceof Token.Joint;
      boolean last = i + 1 == tokens.size() || tokens.get(i + 1) == Token.Paren.CLOSE;
      boolean beforeJoint = !last && tokens.get(i + 1) instanceof Token.Joint;
      boolean first = mended.isEmpty() || mended.getLast() == Token.Paren.OPEN;
      boolean afterOperator = !first && !operator(mended.getLast()).isEmpty();
      if (!last && !beforeJoint && !(joint && (first || afterOperator))) {
        mended.add(token);
      } else if (Character.isLetter(typed.charAt(0)) && !beforeJoint && !(joint && afterOperator)) {
        warnings.add("%s joins nothing here and is searched as a word.", typed);
        mended.add(new Token.Text(typed));
      } else {
        warnings.add("%s joins nothing here and is ignored.", typed);
      }
    }
    return mended;
  }

  /** What was typed for an operator, {@code ""} for any other token. */
  private static String operator(Token token) {
    return switch (token) {
      case Token.Joint joint -> joint.typed();
      case Token.Sign sign -> sign.typed();
      case Token.Text text -> "";
      case Token.Quoted quoted -> "";
      case Token.Field field -> "";
      case Token.Paren paren -> "";
    };
  }
}
