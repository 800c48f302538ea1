/** What a response allows the browser to do with it. */
export interface Allowance {
  /** Other sites may show it in a frame: embeds alone. */
  readonly framable: boolean;
  /** The player's parts carry style elements of their own inside their shadow trees. */
  readonly player: boolean;
  /** Readers come by HTTPS. */
  readonly secure: boolean;
}

const policy = ({ framable, player }: Allowance): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${player ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "font-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    ...(framable ? [] : ["frame-ancestors 'self'"]),
  ].join("; ");

/** The headers of every page: nothing from elsewhere, no script that is not ours, no frame but for embeds. */
export const securityHeaders = (allowance: Allowance): Record<string, string> => ({
  "content-security-policy": policy(allowance),
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
  "cross-origin-opener-policy": "same-origin",
  ...(allowance.secure ? { "strict-transport-security": "max-age=31536000" } : {}),
});
