import { HtmlValidate } from "html-validate";

const validator = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y", "html-validate:document"],
  rules: {
    // How it is written is the renderer's matter: `<br/>`, `selected` and long lines mean the same to every reader.
    "void-style": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "no-trailing-whitespace": "off",
    "long-title": "off",
    "no-inline-style": "error",
    // A button in a form sends it.
    "no-implicit-button-type": "off",
    // <search> and <hgroup> are newer than some of its tables.
    "element-name": "off",
    "doctype-style": "off",
    "tel-non-breaking": "off",
    "prefer-native-element": "off",
    "no-raw-characters": "off",
    // A label around its field that names it too: some readers of screens know one way, some the other.
    "no-redundant-for": "off",
    // Our own files come from the same place as the page; whatever came from elsewhere would need a sum.
    "require-sri": ["error", { target: "crossorigin" }],
    "valid-id": ["error", { relaxed: true }],
  },
});

/** What is wrong with a page's HTML (html-validate), each with the element that it is about. */
export const htmlProblems = async (html: string): Promise<string[]> => {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ""})`),
  );
};
