/** As what somebody signs a revision, in the order in which they are asked. */
export const approvalKinds = ["editor", "fact-checker", "legal"] as const;
export type ApprovalKind = (typeof approvalKinds)[number];
