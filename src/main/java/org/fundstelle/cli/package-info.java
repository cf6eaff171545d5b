/** What a person types. A thin shell around {@link org.fundstelle.NewsIndex}. */
@NullMarked
package org.fundstelle.cli;

import org.jspecify.annotations.NullMarked;
