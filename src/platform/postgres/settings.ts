import { totalmem } from "node:os";

const megabyte = 1024 * 1024;

/** Sizes for a machine that does other work too. @param memory of the machine, in bytes */
export const memorySettings = (memory: number): Record<string, string> => {
  const buffers = Math.round(Math.min(Math.max(memory / 16 / megabyte, 64), 1024));
  return {
    shared_buffers: `${buffers}MB`,
    effective_cache_size: `${Math.max(Math.round(memory / 4 / megabyte), 256)}MB`,
    work_mem: "8MB",
    maintenance_work_mem: `${Math.min(buffers, 256)}MB`,
  };
};

/** What the server is told at each start; nothing is written into its own files, so a new version's settings hold. */
export const serverSettings = (socketFolder: string, name: string): Record<string, string> => ({
  ...memorySettings(totalmem()),
  listen_addresses: "",
  unix_socket_directories: quoteListItem(socketFolder),
  unix_socket_permissions: "0700",
  cluster_name: name,
  max_connections: "100",
  // A crash must not be followed by a sync of each file in turn.
  ...(process.platform === "linux" && { recovery_init_sync_method: "syncfs" }),
  timezone: "UTC",
  log_timezone: "UTC",
  log_checkpoints: "off",
  jit: "off",
  random_page_cost: "1.1",
});

/** One folder of a list that commas part. */
const quoteListItem = (folder: string): string => `"${folder.replaceAll('"', '""')}"`;
