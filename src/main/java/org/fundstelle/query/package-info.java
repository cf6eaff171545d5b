/** What is asked, and what is returned? Plain records; no Lucene type in any signature. */
@NullMarked
package org.fundstelle.query;

import org.jspecify.annotations.NullMarked;
