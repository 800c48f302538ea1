import { createHash } from "node:crypto";

/** The book face's file as the build knows it. */
export const bookFaceFile = "source-serif-4-latin-wght-normal.woff2";

/**
 * On a narrow screen the first page is set in the reader's own face, near to ours, and nothing waits for type; ours is
 * brought when the page stands, and is there from the next page on. It has no swap: words never move under a reader.
 * `styles/parts/tokens.css` reads `data-face`. It must be known before the first paint, so it stands in the page.
 */
export const bookFaceScript = [
  "((root)=>{try{",
  `const face="${bookFaceFile}",kept="newsreel:face";`,
  'if(localStorage.getItem(kept)===face)root.dataset.face="";',
  "else if(!navigator.connection?.saveData)",
  'addEventListener("load",()=>setTimeout(()=>document.fonts.load(\'1em "Source Serif"\')',
  ".then((faces)=>faces.length>0&&localStorage.setItem(kept,face),()=>{}),1000))",
  "}catch{}})(document.documentElement)",
].join("");

/** A source of the content policy that allows just this text (CSP3, section 2.3.1). */
export const bookFaceSource = `'sha256-${createHash("sha256").update(bookFaceScript).digest("base64")}'`;
