/**
 * How Node runs the newsroom; mebibytes. By itself it keeps 128 for young objects, and the more memory the machine has the
 * more garbage it lets lie. An eighth is enough for a thread that answers requests, and the most that it may have is far
 * more than it needs: it tells V8 when to collect.
 */
export const nodeFlags = ["--max-semi-space-size=8", "--max-old-space-size=1024"];

/**
 * What the C library is told (glibc, mallopt(3); others pass over it). By itself it has heaps for each thread, gives back
 * little of them, and the larger what is given back the more it keeps: pages that come and go leave holes. What the
 * operator has set counts.
 */
export const nodeEnvironment = {
  MALLOC_ARENA_MAX: "2",
  MALLOC_MMAP_THRESHOLD_: "131072",
  MALLOC_TRIM_THRESHOLD_: "131072",
};
