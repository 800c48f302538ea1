/** Of every answer: kept by nobody, shown in no frame, run as nothing (OWASP, REST Security Cheat Sheet). */
export const apiHeaders = (isSecure: boolean): Record<string, string> => ({
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "x-robots-tag": "noindex",
  ...(isSecure ? { "strict-transport-security": "max-age=31536000" } : {}),
});
