import { get } from "node:http";

/** The page as a reader gets it, for servers that send the same. */
export const readAnswer = async (url: string) => {
  const response = await fetch(url, { headers: { "accept-encoding": "br" } });
  const size = Number(response.headers.get("content-length"));
  const own = new Set(["date", "connection", "keep-alive", "transfer-encoding"]);
  const headers = [...response.headers].filter(([name]) => !own.has(name)).flat();
  await response.arrayBuffer();
  return { size, headers, body: await rawBody(url, size) };
};

/** `fetch` unpacks what it gets. */
const rawBody = async (url: string, size: number): Promise<Buffer> => {
  const body = await new Promise<Buffer>((resolve_, reject) => {
    get(url, { headers: { "accept-encoding": "br" } }, (response) => {
      const chunks: Buffer[] = [];
      response
        .on("data", (chunk: Buffer) => chunks.push(chunk))
        .on("end", () => resolve_(Buffer.concat(chunks)));
    }).on("error", reject);
  });
  if (body.length !== size) throw new Error("The page changed meanwhile");
  return body;
};
