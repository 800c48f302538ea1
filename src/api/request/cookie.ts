/** The `__Host-` prefix: browsers take such a cookie by HTTPS from this host alone, for the whole host (RFC 6265bis, 4.1.3.2). */
const nameOf = (isSecure: boolean): string => (isSecure ? "__Host-newsroom" : "newsroom");

/** Seconds; the session itself may end before. */
const longest = 30 * 24 * 3600;

/** Sends a session to the browser, out of scripts' reach; links from elsewhere do not bring it along. */
export const sessionCookie = (token: string, isSecure: boolean): string =>
  `${nameOf(isSecure)}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${longest}${isSecure ? "; Secure" : ""}`;

export const noSessionCookie = (isSecure: boolean): string =>
  `${nameOf(isSecure)}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0${isSecure ? "; Secure" : ""}`;

/** Null: the browser brought none. */
export const readSessionCookie = (header: string | undefined, isSecure: boolean): string | null => {
  const name = `${nameOf(isSecure)}=`;
  const found = (header ?? "")
    .split(";")
    .map((part) => part.trim())
    .find((part) => part.startsWith(name));
  const token = found?.slice(name.length) ?? "";
  return token === "" ? null : token;
};
