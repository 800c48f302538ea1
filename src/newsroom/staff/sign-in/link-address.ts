/**
 * Where a link leads. The token stands after the #: browsers send that to no server, so that it is in no log and no Referer.
 * @param publicUrl the site's address, without a slash at its end
 */
export const linkAddress = (publicUrl: string, token: string): string => `${publicUrl}/studio/link#${token}`;
