/** Which names mean the same? Typed, weighted knowledge of names, used at query time only. */
@NullMarked
package org.fundstelle.gazetteer;

import org.jspecify.annotations.NullMarked;
