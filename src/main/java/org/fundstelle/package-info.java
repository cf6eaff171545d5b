/** Where does a program start? At {@link org.fundstelle.NewsIndex}. */
@NullMarked
package org.fundstelle;

import org.jspecify.annotations.NullMarked;
