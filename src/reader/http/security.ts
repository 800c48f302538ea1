/** What a response allows the browser to do with it. */
export interface Allowance {
  /** Other sites may show it in a frame: embeds alone. */
  readonly framable: boolean;
  /** The player's parts carry style elements of their own inside their shadow trees. */
  readonly player: boolean;
  /** Sources that allow the sheets which stand in it. */
  readonly sheets: readonly string[];
  /** Sources that allow the scripts which stand in it. */
  readonly scripts: readonly string[];
  /** Origins whose frames may be shown on it, once a reader asks. */
  readonly frames: readonly string[];
  /** Its address is the key to it: no other site may learn it. */
  readonly secret: boolean;
  /** Readers come by HTTPS. */
  readonly secure: boolean;
}

const policy = ({ framable, player, sheets, scripts, frames }: Allowance): string =>
  [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(" "),
    // Where a hash is named, 'unsafe-inline' counts no more (CSP3, section 6.7.3.2).
    ["style-src 'self'", ...(player ? ["'unsafe-inline'"] : sheets)].join(" "),
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "font-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    ...(frames.length > 0 ? [`frame-src ${[...new Set(frames)].join(" ")}`] : []),
    ...(framable ? [] : ["frame-ancestors 'self'"]),
  ].join("; ");

/** The headers of every page: nothing from elsewhere, no script that is not ours, no frame but for embeds. */
export const securityHeaders = (allowance: Allowance): Record<string, string> => ({
  "content-security-policy": policy(allowance),
  "x-content-type-options": "nosniff",
  "referrer-policy": allowance.secret ? "no-referrer" : "strict-origin-when-cross-origin",
  ...(allowance.secret ? { "x-robots-tag": "noindex, noarchive" } : {}),
  "permissions-policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
  "cross-origin-opener-policy": "same-origin",
  ...(allowance.secure ? { "strict-transport-security": "max-age=31536000" } : {}),
});
