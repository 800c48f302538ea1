import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from "node:crypto";

/**
 * An authenticator in software: makes passkeys and signs with them as a browser and its machine do (WebAuthn Level 3, sections
 * 6.1 and 6.5), ES256, user present and verified.
 */
export class Authenticator {
  readonly origin: string;
  readonly #keys = new Map<string, { readonly key: KeyObject; readonly user: string; count: number }>();

  constructor(origin: string) {
    this.origin = origin;
  }

  /** navigator.credentials.create() */
  create(options: Readonly<Record<string, unknown>>, origin = this.origin): Record<string, unknown> {
    const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const id = randomBytes(16);
    const user = (options["user"] as { id: string }).id;
    this.#keys.set(id.toString("base64url"), { key: privateKey, user, count: 0 });
    const { x = "", y = "" } = publicKey.export({ format: "jwk" });
    const cose = Buffer.concat([
      Buffer.from("a5010203262001215820", "hex"),
      Buffer.from(x, "base64url"),
      Buffer.from("225820", "hex"),
      Buffer.from(y, "base64url"),
    ]);
    const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, cose]);
    const data = this.#data((options["rp"] as { id: string }).id, 0x45, 0, attested);
    const length = Buffer.alloc(2);
    length.writeUInt16BE(data.length);
    // {"fmt": "none", "attStmt": {}, "authData": …}
    const attestation = Buffer.concat([
      Buffer.from("a363666d74646e6f6e656761747453746d74a068617574684461746159", "hex"),
      length,
      data,
    ]);
    return this.#answer(id, {
      clientDataJSON: this.#client("webauthn.create", options, origin).toString("base64url"),
      attestationObject: attestation.toString("base64url"),
      transports: ["internal"],
    });
  }

  /** navigator.credentials.get(), with the passkey that was made last. */
  get(options: Readonly<Record<string, unknown>>, origin = this.origin): Record<string, unknown> {
    const [id, passkey] = [...this.#keys].at(-1) ?? [];
    if (id === undefined || passkey === undefined) throw new Error("There is no passkey.");
    passkey.count += 1;
    const data = this.#data(String(options["rpId"]), 0x05, passkey.count, Buffer.alloc(0));
    const client = this.#client("webauthn.get", options, origin);
    const signed = Buffer.concat([data, createHash("sha256").update(client).digest()]);
    return this.#answer(Buffer.from(id, "base64url"), {
      clientDataJSON: client.toString("base64url"),
      authenticatorData: data.toString("base64url"),
      signature: createSign("sha256").update(signed).sign(passkey.key).toString("base64url"),
      userHandle: passkey.user,
    });
  }

  #data(relyingParty: string, flags: number, count: number, rest: Buffer): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(count);
    const hash = createHash("sha256").update(relyingParty).digest();
    return Buffer.concat([hash, Buffer.from([flags]), counter, rest]);
  }

  #client(type: string, options: Readonly<Record<string, unknown>>, origin: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge: options["challenge"], origin, crossOrigin: false }));
  }

  #answer(id: Buffer, response: object): Record<string, unknown> {
    const name = id.toString("base64url");
    return { id: name, rawId: name, type: "public-key", response, clientExtensionResults: {} };
  }
}
