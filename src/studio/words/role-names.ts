/** A role as it is said: "fact-checker" has its hyphen, the first letter is large. */
export const roleName = (role: string): string => role.charAt(0).toUpperCase() + role.slice(1);
