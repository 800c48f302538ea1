import { expect, test } from "vitest";
import { sanitiseSvg } from "./sanitise-svg.ts";

const svg = (inside: string, attributes = 'viewBox="0 0 120 40"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;

const kept = (text: string): string => {
  const found = sanitiseSvg(text);
  if (!found.ok) throw new Error(found.problem);
  return found.value;
};

test("shapes, paint and words stay as they are", () => {
  const text = svg(
    '<defs><linearGradient id="a"><stop offset="0" stop-color="#123"></stop></linearGradient></defs>' +
      '<g transform="scale(2)"><path d="M0 0h10v10z" fill="url(#a)" fill-rule="evenodd"></path></g><text x="3">Fund</text>',
  );
  const made = kept(text);
  for (const part of ["linearGradient", 'stop-color="#123"', 'd="M0 0h10v10z"', 'fill="url(#a)"', ">Fund<"])
    expect(made).toContain(part);
  expect(made).toContain('viewBox="0 0 120 40"');
});

test.each([
  ["a script", "<script>alert(1)</script><path d='M0 0'/>", "alert"],
  ["a handler", "<path d='M0 0' onload='alert(1)'/>", "alert"],
  ["a link", "<a href='javascript:alert(1)'><path d='M0 0'/></a><path d='M1 1'/>", "javascript"],
  ["a picture", "<image href='https://elsewhere.example/x.png'/><path d='M0 0'/>", "elsewhere"],
  ["other documents", "<use href='https://elsewhere.example/#a'/><path d='M0 0'/>", "elsewhere"],
  ["foreign content", "<foreignObject><p>hi</p></foreignObject><path d='M0 0'/>", "foreign"],
  ["styles", "<style>@import 'https://elsewhere.example'</style><path d='M0 0'/>", "elsewhere"],
  ["paint from elsewhere", "<path d='M0 0' fill='url(https://elsewhere.example/#a)'/>", "elsewhere"],
  ["animation", "<path d='M0 0'><animate attributeName='href' to='javascript:1'/></path>", "animate"],
])("%s is left out", (_, inside, word) => {
  expect(kept(svg(inside))).not.toContain(word);
});

test("a drawing without a size, without a shape, or none at all is refused", () => {
  expect(sanitiseSvg(svg("<path d='M0 0'/>", "")).ok).toBe(false);
  expect(sanitiseSvg(svg("<script>1</script>")).ok).toBe(false);
  expect(sanitiseSvg("<p>hello</p>").ok).toBe(false);
});

test("a size in pixels does as well as a box", () => {
  expect(kept(svg("<path d='M0 0'/>", 'width="30" height="10px"'))).toContain('viewBox="0 0 30 10"');
});
