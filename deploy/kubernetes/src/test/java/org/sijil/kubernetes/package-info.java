/** Whether the manifests are what the API server takes, and what the services are told by them is what they know. */
@NullMarked
package org.sijil.kubernetes;

import org.jspecify.annotations.NullMarked;
