/** How is a query answered? Compiles a query, ranks passages, and tells why each was found. */
@NullMarked
package org.fundstelle.search;

import org.jspecify.annotations.NullMarked;
