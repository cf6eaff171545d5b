/**
 * Which names mean the same? Typed, weighted knowledge of names, used at query time only.
 *
 * <h2>The format of names</h2>
 *
 * <p>A plain text file in UTF-8, one concept a block, made to be read in a diff and written by
 * hand:
 *
 * <pre>{@code
 * # Whatever follows a hash (at the start of a line or after a space) is a comment.
 * [nordkorea] state KP
 * name:    Nordkorea
 * alias:   DVRK, Demokratische Volksrepublik Korea
 * demonym: nordkoreanisch, Nordkoreaner, Nordkoreanerin
 * metonym: Pjöngjang = Pyongyang ^0.15
 *
 * [kursk] region
 * in:      russland
 * region:  Kursk, Region ~, Gebiet ~, Oblast ~, Raum ~, ~er Gebiet, ~er Region, Grenzregion ~
 * not:     Schlacht bei Kursk, Schlacht um Kursk
 * }</pre>
 *
 * <ul>
 *   <li><b>Heading:</b> {@code [id] type}. The id has lower-case letters, digits and hyphens; the
 *       type is one word ({@code state}, {@code body}, {@code ministry}, {@code person}, {@code
 *       region}, {@code place} …); a state may add its ISO 3166-1 code.
 *   <li><b>Names:</b> {@code relation: name, name}. The relation is {@code name}, {@code alias},
 *       {@code demonym}, {@code metonym} or {@code region} (see {@link
 *       org.fundstelle.gazetteer.Relation}) and may stand on several lines.
 *   <li><b>Spellings</b> of one name are joined by {@code =}, the usual one first.
 *   <li><b>Weight:</b> {@code ^0.3} after a name and all its spellings, above 0, at most 1. Without
 *       it a name has the weight of its relation.
 *   <li><b>{@code ~}</b> stands for the first name of the block in all its spellings, as in a
 *       dictionary.
 *   <li><b>{@code not: longer name}</b> lists what contains a name of this concept and means
 *       something else, also with spellings. Each becomes a concept of type {@code other} with this
 *       one name, so that the longest name in a text is the one that counts.
 *   <li><b>{@code in: id, id}</b> says what the thing lies in or belongs to. It finds nothing.
 * </ul>
 *
 * <p>Names stand in their base form: nominative singular, adjectives without ending; the search
 * inflects them. Upper and lower case, ß and ss, ä and ae, and hyphens need no spelling of their
 * own. A name that commonly means something else should not be listed.
 *
 * <p>A user's file can do more with a concept that is there already, from the built-in names or
 * from further up in the file:
 *
 * <pre>{@code
 * [nordkorea] extend                # more names
 * alias:    Nord-Chosŏn
 * spelling: Pjöngjang = P'yŏngyang  # one more spelling of a name it has
 * off:      DVRK                    # a name, or a spelling of one, switched off
 *
 * [niger] replace state NE          # from here on only what is said here
 * name:     Niger
 *
 * [kursk] off                       # the whole concept switched off
 * }</pre>
 *
 * <p>To give a name another weight or relation, switch it {@code off} and list it anew below.
 *
 * <h2>Solr's synonyms format</h2>
 *
 * <pre>{@code
 * # Only a line that begins with a hash is a comment.
 * Handy, Mobiltelefon, Smartphone
 * Tier => Hund, Katze
 * 1\,5-Grad-Ziel, Klimaziel
 * }</pre>
 *
 * <p>A line without {@code =>} is one concept whose names are aliases of each other. With {@code
 * =>}, each name on the right is one concept together with all names on the left: Tier and Hund
 * find each other, Tier and Katze do, Hund and Katze do not. The direction is not kept, since a
 * literal word is never replaced here as Solr would do. A backslash takes the meaning from the
 * character after it. Upper and lower case are one. The id of such a concept is {@code file:line},
 * its type {@code synonyms}.
 *
 * <h2>Which of the two a file is in</h2>
 *
 * <p>The first line that is neither empty nor a comment decides: the format of names begins with
 * {@code [}, anything else is Solr's. (A synonym that begins with a bracket is written {@code \[}.)
 */
@NullMarked
package org.fundstelle.gazetteer;

import org.jspecify.annotations.NullMarked;
