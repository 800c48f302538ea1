/**
 * Sent with every change. No other site's page can send it: a header of one's own needs a preflight, which we never answer
 * (OWASP, Cross-Site Request Forgery Prevention Cheat Sheet, "Custom Request Headers").
 */
export const csrfHeader = "x-newsreel";

/**
 * Whose page sends it: a staff id. Where somebody else has signed in in the same browser meanwhile, a page that still stands does
 * nothing in their name; it is answered as if nobody were signed in. Without it whoever the session is.
 */
export const pageOfHeader = "x-newsreel-page-of";
