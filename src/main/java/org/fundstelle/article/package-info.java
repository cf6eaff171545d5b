/** What is an article? The values everything else passes around; depends on nothing. */
@NullMarked
package org.fundstelle.article;

import org.jspecify.annotations.NullMarked;
