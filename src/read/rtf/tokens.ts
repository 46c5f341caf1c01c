/** Takes what an RTF file says, in order. */
export interface TokenReader {
  open(): void;
  close(): void;
  /** `\word123`, or a sign: `\*`, `\~`. */
  control(word: string, parameter: number | undefined): void;
  /** Text in the encoding of its font, from `start` to `end` of the file. */
  bytes(file: Buffer, start: number, end: number): void;
  /** A byte of text in the encoding of its font: `\'hh`. */
  byte(byte: number): void;
}

const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const minus = 0x2d;
const quote = 0x27;

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;
/** Ends a stretch of text. */
const isSyntax = (byte: number): boolean =>
  byte === backslash || byte === openBrace || byte === closeBrace || byte === lineFeed || byte === carriageReturn;

/** Reads `file` up to the end of its outermost group; false where it breaks off before. */
export function readTokens(file: Buffer, reader: TokenReader): boolean {
  let depth = 0;
  let at = 0;
  while (at < file.length) {
    const byte = file[at]!;
    if (byte === openBrace) {
      depth++;
      reader.open();
      at++;
    } else if (byte === closeBrace) {
      reader.close();
      at++;
      if (--depth <= 0) return true;
    } else if (byte === backslash) at = readControl(file, at + 1, reader);
    else if (byte === lineFeed || byte === carriageReturn) at++;
    else {
      const start = at;
      while (at < file.length && !isSyntax(file[at]!)) at++;
      reader.bytes(file, start, at);
    }
  }
  return false;
}

/** Reads what follows a backslash at `at`, and says where it ends. */
function readControl(file: Buffer, at: number, reader: TokenReader): number {
  if (!isLetter(file[at])) return readSign(file, at, reader);
  let end = at;
  while (isLetter(file[end])) end++;
  const word = file.toString('latin1', at, Math.min(end, at + 32));
  const number = end;
  if (file[end] === minus && isDigit(file[end + 1])) end++;
  while (isDigit(file[end])) end++;
  const parameter = end > number ? Number(file.toString('latin1', number, Math.min(end, number + 11))) : undefined;
  if (file[end] === space) end++;
  // Bytes of a picture may be braces.
  if (word === 'bin' && parameter !== undefined && parameter > 0) return end + parameter;
  reader.control(word, parameter);
  return end;
}

function readSign(file: Buffer, at: number, reader: TokenReader): number {
  const sign = file[at];
  if (sign === quote) {
    const byte = 16 * hexDigit(file[at + 1]) + hexDigit(file[at + 2]);
    if (Number.isNaN(byte)) return at + 1;
    reader.byte(byte);
    return at + 3;
  }
  if (sign === backslash || sign === openBrace || sign === closeBrace) reader.byte(sign);
  else if (sign === lineFeed || sign === carriageReturn) reader.control('par', undefined);
  else if (sign !== undefined) reader.control(String.fromCharCode(sign), undefined);
  return at + 1;
}

function hexDigit(byte: number | undefined): number {
  if (isDigit(byte)) return byte! - 0x30;
  const letter = (byte ?? 0) | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : Number.NaN;
}
