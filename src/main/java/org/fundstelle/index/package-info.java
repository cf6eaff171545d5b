/** How are articles stored? The only package that writes. */
@NullMarked
package org.fundstelle.index;

import org.jspecify.annotations.NullMarked;
