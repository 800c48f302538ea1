import { isIP } from "node:net";

/** What signing in can do at the address of this newsroom. */
export interface SignInPlace {
  /** Scheme, host and port, as a browser's Origin has it. */
  readonly origin: string;
  /** Of passkeys (WebAuthn, section 5.1.2): the host. */
  readonly relyingParty: string;
  /** By HTTPS. */
  readonly isSecure: boolean;
  /** On this machine alone: nobody else can come, so a password without a second step will do. */
  readonly isLocal: boolean;
  readonly canPasskeys: boolean;
  /** Null, or why nobody can sign in here and what to do. */
  readonly trouble: Trouble | null;
}

export interface Trouble {
  readonly title: string;
  readonly detail: string;
  readonly todo: readonly string[];
}

const isLoopback = (host: string): boolean =>
  host === "localhost" || host.endsWith(".localhost") || host === "[::1]" || /^127(\.\d+){3}$/.test(host);

/**
 * Browsers give passkeys and safe cookies to HTTPS and to their own machine alone (Secure Contexts, section 3.1), and a
 * passkey belongs to a name, never to a number.
 * @param publicUrl the site's address
 */
export const signInPlace = (publicUrl: string): SignInPlace => {
  const { protocol, hostname, origin, port } = new URL(publicUrl);
  const isSecure = protocol === "https:";
  const isLocal = isLoopback(hostname);
  const isNumber = isIP(hostname.replace(/^\[|\]$/g, "")) !== 0;
  return {
    origin,
    relyingParty: hostname,
    isSecure,
    isLocal,
    canPasskeys: (isSecure || isLocal) && !isNumber,
    trouble: isSecure || isLocal ? null : plainTrouble(origin, hostname, port === "" ? "80" : port),
  };
};

const plainTrouble = (origin: string, host: string, port: string): Trouble => ({
  title: "Signing in needs HTTPS",
  detail: `This newsroom is at ${origin}, over plain HTTP. Anybody between could read a password there, and browsers give neither passkeys nor safe cookies.`,
  todo: [
    "Put it behind a proxy with HTTPS (Caddy makes the certificate by itself) and start it with PUBLIC_URL=https://… TRUST_PROXY=1.",
    `Or, to try it: start it without PUBLIC_URL, and from your own machine run ssh -L ${port}:localhost:${port} ${host} and open http://localhost:${port}/studio.`,
  ],
});
