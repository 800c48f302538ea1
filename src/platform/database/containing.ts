/** A pattern of LIKE that finds a text anywhere; what LIKE takes as a sign stands for itself. */
export const containing = (text: string): string => `%${text.trim().replaceAll(/[\\%_]/g, "\\$&")}%`;
