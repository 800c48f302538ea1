import { expect, test } from "vitest";
import { clientAddress, neighbourhoodOf } from "./client-address.ts";

test("what a client says of itself counts for nothing, unless a proxy of ours wrote it", () => {
  expect(clientAddress("10.0.0.1", "1.2.3.4", 0)).toBe("10.0.0.1");
  expect(clientAddress("10.0.0.1", "9.9.9.9, 1.2.3.4", 1)).toBe("1.2.3.4");
  expect(clientAddress("10.0.0.1", "9.9.9.9, 1.2.3.4, 10.0.0.2", 2)).toBe("1.2.3.4");
  expect(clientAddress("10.0.0.1", undefined, 1)).toBe("10.0.0.1");
  expect(clientAddress("10.0.0.1", "1.2.3.4", 2)).toBe("10.0.0.1");
});

test.each([
  ["1.2.3.4", "1.2.3.4"],
  ["::ffff:1.2.3.4", "1.2.3.4"],
  ["2001:db8:0:17:aaaa:1:2:3", "2001:db8:0:17"],
  ["2001:DB8:0:0017::5", "2001:db8:0:17"],
  ["2001:db8::1", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
  ["fe80::1%eth0", "fe80:0:0:0"],
  ["not an address", "not an address"],
])("%s is counted as %s", (address, counted) => {
  expect(neighbourhoodOf(address)).toBe(counted);
});
