import { createHash } from 'node:crypto';

const filler = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const fileId = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
const permissions = -4;

const md5 = (...parts: readonly Buffer[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest();
const padded = (password: string): Buffer => Buffer.concat([Buffer.from(password), filler]).subarray(0, 32);

/** The standard security handler in its first version: RC4 with a key of 40 bits. */
export class Cipher {
  readonly #key: Buffer;
  readonly #owner: Buffer;

  constructor(user: string, owner: string) {
    this.#owner = rc4(md5(padded(owner)).subarray(0, 5), padded(user));
    const rights = Buffer.alloc(4);
    rights.writeInt32LE(permissions);
    this.#key = md5(padded(user), this.#owner, rights, fileId).subarray(0, 5);
  }

  /** Encrypts the data of object `id`. */
  encrypt(id: number, data: Buffer): Buffer {
    const salt = Buffer.from([id & 0xff, (id >> 8) & 0xff, (id >> 16) & 0xff, 0, 0]);
    return rc4(md5(this.#key, salt).subarray(0, 10), data);
  }

  /** What the file says of its encryption. */
  dictionary(): string {
    const user = rc4(this.#key, filler).toString('hex');
    return `<</Filter/Standard/V 1/R 2/O<${this.#owner.toString('hex')}>/U<${user}>/P ${permissions}>>`;
  }
}

function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i);
  const swap = (i: number, j: number): void => {
    [state[i], state[j]] = [state[j]!, state[i]!];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + state[i]! + key[i % key.length]!) & 255;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return Buffer.from(data).map((byte) => {
    i = (i + 1) & 255;
    j = (j + state[i]!) & 255;
    swap(i, j);
    return byte ^ state[(state[i]! + state[j]!) & 255]!;
  }) as Buffer;
}
