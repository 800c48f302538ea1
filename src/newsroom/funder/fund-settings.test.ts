import { expect, test } from "vitest";
import { donationAddress } from "./fund-settings.store.ts";

test.each([
  ["https://give.example/", "https://give.example/", "https://give.example/"],
  ["https://give.example/{amount}", "https://give.example/", "https://give.example/12.50"],
  ["https://give.example/?sum={amount}", "https://give.example/", "https://give.example/?sum=12.50"],
  [
    "https://give.example/?sum={amount}&to=harbour",
    "https://give.example/?to=harbour",
    "https://give.example/?sum=12.50&to=harbour",
  ],
  [
    "https://give.example/?to=harbour&sum={amount}",
    "https://give.example/?to=harbour",
    "https://give.example/?to=harbour&sum=12.50",
  ],
  [
    "https://give.example/?to=harbour&sum={amount}&by=card",
    "https://give.example/?to=harbour&by=card",
    "https://give.example/?to=harbour&sum=12.50&by=card",
  ],
])("%s leads to whatever amount is chosen there, and to one that was chosen here", (address, any, one) => {
  expect(donationAddress({ address }, "")).toBe(any);
  expect(donationAddress({ address }, "12.50")).toBe(one);
});
