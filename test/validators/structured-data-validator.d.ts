declare module "@adobe/structured-data-validator" {
  /** Checks what Google documents for rich results; without schema.org's own file, that alone. */
  export default class Validator {
    constructor(schemaOrg?: object);
    validate(data: object): Promise<{ severity: string; issueMessage: string; rootType: string }[]>;
  }
}
