/**
 * Who may import whom. The layers stand in ARCHITECTURE.md; everything that is not listed there is an error here.
 * Parsed with swc: under TypeScript 7 the default parser finds no import and passes everything.
 */
const layer = (name, mayImport) => ({
  name: `${name}-imports`,
  comment: `src/${name} may import only: ${mayImport.join(", ") || "nothing"}`,
  severity: "error",
  from: { path: `^src/${name}/` },
  to: {
    path: "^(src|sample|bench|test|scripts)/",
    pathNot: `^(src/(${[name, ...mayImport].join("|")})|test/support)/`,
  },
});

const below = ["kit", "catalogue", "content", "platform", "media", "mail", "newsroom"];

/** Subjects of the newsroom, lowest first. A subject calls itself and those before it. */
const subjects = [
  "staff",
  "person",
  "topic",
  "funder",
  "series",
  "picture",
  "document",
  "recording",
  "transcript",
  "moment",
  "alert",
  "search",
  "quotation",
  "story",
  "address",
  "notice",
  "podcast",
  "letter",
  "site",
];

const subjectOrder = subjects.map((subject, at) => ({
  name: `subject-${subject}`,
  comment: `src/newsroom/${subject} may import only itself and: ${subjects.slice(0, at).join(", ")}`,
  severity: "error",
  from: { path: `^src/newsroom/${subject}/` },
  to: { path: "^src/newsroom/", pathNot: `^src/newsroom/(${subjects.slice(0, at + 1).join("|")})/` },
}));

export default {
  forbidden: [
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-unresolvable",
      comment: "hast and mdast are types alone (@types/…)",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^(hast|mdast)$" },
    },
    {
      name: "no-dumping-ground",
      severity: "error",
      from: {},
      to: { path: "^src/.*(^|/)(utils?|helpers|types|common|index)(\\.tsx?$|/)" },
    },
    layer("kit", []),
    layer("catalogue", ["kit"]),
    layer("content", ["kit"]),
    layer("platform", ["kit"]),
    layer("media", ["kit", "platform"]),
    layer("mail", ["kit", "platform"]),
    layer("newsroom", ["kit", "catalogue", "content", "platform", "media", "mail"]),
    layer("reader", below),
    layer("feeds", below),
    layer("api", below),
    layer("studio", ["kit", "content", "api"]),
    layer("cli", below),
    {
      name: "studio-is-for-browsers",
      comment: "of the API the studio sees what is said over the line, not what answers",
      severity: "error",
      from: { path: "^src/studio/" },
      to: { path: "^src/api/", pathNot: "^src/api/(contract|client)(/|\\.ts$)" },
    },
    {
      name: "what-is-said-over-the-line",
      comment:
        "browsers load the contract and the client: of the newsroom they know the names of permissions alone",
      severity: "error",
      from: { path: "^src/api/(contract|client)/" },
      to: {
        path: "^src/",
        pathNot: "^src/(kit|content|api/(contract|client)|newsroom/staff/permission\\.ts$)",
      },
    },
    {
      name: "src-stands-alone",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(test|bench|scripts)/", pathNot: "^test/support/" },
    },
    {
      name: "test-support-is-for-tests",
      severity: "error",
      from: { path: "^src/", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^test/" },
    },
    {
      name: "islands-are-for-browsers",
      severity: "error",
      from: { path: "^src/reader/islands/" },
      to: { path: "^src/", pathNot: "^src/(kit|catalogue|reader/islands)/" },
    },
    ...subjectOrder,
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "node_modules|^dist/|^data/" },
    parser: "swc",
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
      conditionNames: ["import", "node", "default"],
      exportsFields: ["exports"],
    },
  },
};
