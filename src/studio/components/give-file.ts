/** Milliseconds for which the bytes stay: some browsers read them only when whoever asked has said where to. */
const stays = 60_000;

/** A file for the machine of whoever sits here. */
export const giveFile = (name: string, content: BlobPart, type: string): void => {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), stays);
};
