/** Speaks to the database inside the transaction of a restore. */
type Query = (text: string) => Promise<{ readonly rowCount: number | null }>;

/**
 * Ends everything by which somebody was in, or could have come in without their password or passkey, on the day of the backup.
 * What was ended since then (a lost machine, a leaked token, a recovery code that was used) would open again otherwise, and a
 * backup in wrong hands would be a key. Passwords, passkeys and code apps are as they were: with these people sign in anew.
 * @param query of the restore's own transaction, once its rows are in
 */
export const endRestoredSignIns = async (query: Query): Promise<void> => {
  const count = async (text: string): Promise<number> => (await query(text)).rowCount ?? 0;
  const sessions = await count(
    "update session set ended_at = now(), ended_because = 'restored' where ended_at is null",
  );
  const links = await count(
    "update sign_in_link set ended_at = now() where ended_at is null and used_at is null",
  );
  const tokens = await count("update api_token set ended_at = now() where ended_at is null");
  const recoveryCodes = await count("update recovery_code set used_at = now() where used_at is null");
  await query("delete from passkey_ceremony");
  const after = JSON.stringify({ sessions, links, tokens, recoveryCodes });
  // Numbers alone stand in it.
  await query(
    `insert into audit (via, action, subject, subject_id, after) values ('cli', 'newsroom.restored', 'newsroom', 'newsroom', '${after}')`,
  );
};
