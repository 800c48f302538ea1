import { siteAddresses } from "../../src/reader/view/addresses.ts";

/** The site's own, for feeds that are tested without the site. */
export const siteAddressesForTests = siteAddresses;
