/**
 * How Node runs the newsroom; mebibytes. By itself it keeps 128 for young objects, and the more memory the machine has the
 * more garbage it lets lie. An eighth is enough for a thread that answers requests, and the most that it may have is far
 * more than it needs: it tells V8 when to collect.
 */
export const nodeFlags = ["--max-semi-space-size=8", "--max-old-space-size=1024"];
