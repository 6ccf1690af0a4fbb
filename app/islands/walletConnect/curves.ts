/** Bytes that engines' own functions take. */
export type Bytes = Uint8Array<ArrayBuffer>

/** One half of an agreement: a public key to give away, and what is agreed on with somebody else's. */
export type Pair = {
  readonly publicKey: Bytes
  /** Gives 32 bytes, by HKDF with SHA-256 over the shared secret. Rejects when the peer's key is none. */
  agree(peerKey: Bytes): Promise<Bytes>
}

/** Whoever signs by the key of a seed. */
export type Signer = { readonly publicKey: Bytes; sign(message: Bytes): Promise<Bytes> }

/** The mathematics of keys: of the engine, or of code where an engine lacks it. */
export type Curves = {
  /** Hashes by SHA-256. */
  hash(bytes: Bytes): Promise<Bytes>
  /** Makes an X25519 pair. */
  makePair(): Promise<Pair>
  /** Makes an Ed25519 signer of a seed of 32 bytes. */
  makeSigner(seed: Bytes): Promise<Signer>
}
