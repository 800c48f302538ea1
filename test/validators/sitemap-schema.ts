import { readFile } from "node:fs/promises";
import { validateXML } from "xmllint-wasm";

const folder = new URL("schemas/", import.meta.url);

const schemaFile = async (fileName: string) => ({
  fileName,
  contents: await readFile(new URL(fileName, folder), "utf8"),
});

/** What is wrong with a sitemap or an index of them, by the schemas beside this file (libxml2). */
export const sitemapProblems = async (xml: string): Promise<string[]> => {
  const preload = await Promise.all(["image.xsd", "video.xsd", "news.xsd", "link.xsd"].map(schemaFile));
  const { errors } = await validateXML({
    xml: [{ fileName: "sitemap.xml", contents: xml }],
    schema: [await schemaFile("sitemap.xsd")],
    preload,
  });
  return errors.map(({ message }) => message);
};
