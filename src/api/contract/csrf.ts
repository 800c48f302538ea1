/**
 * Sent with every change. No other site's page can send it: a header of one's own needs a preflight, which we never answer
 * (OWASP, Cross-Site Request Forgery Prevention Cheat Sheet, "Custom Request Headers").
 */
export const csrfHeader = "x-newsreel";
