/** How do files become articles? What cannot be read becomes a problem, and the rest goes on. */
@NullMarked
package org.fundstelle.ingest;

import org.jspecify.annotations.NullMarked;
