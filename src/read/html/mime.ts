/** A part of a MIME message: its headers by their name in lower case, and what it holds. */
export interface MimePart {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

/** A message within a message within a message: deeper ones are made to do harm. */
const deepest = 8;

/** The leaves of a MIME message, in order, decoded from their transfer encoding. */
export function readMimeParts(bytes: Uint8Array): MimePart[] {
  const leaves: MimePart[] = [];
  const open = [{ bytes, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const part = readPart(next.bytes);
    const type = part.headers.get('content-type') ?? '';
    const boundary = /^\s*multipart\//i.test(type) ? parameter(type, 'boundary') : null;
    if (boundary === null || boundary === '' || next.depth === deepest) {
      leaves.push({ ...part, body: decodeTransfer(part) });
      continue;
    }
    const depth = next.depth + 1;
    for (const inner of splitParts(part.body, boundary).reverse()) open.push({ bytes: inner, depth });
  }
  return leaves;
}

/** A parameter of a header (`charset`, `boundary`); null if it has none. */
export function parameter(header: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;"]+))`, 'i').exec(header);
  return found ? (found[1] ?? found[2]!) : null;
}

const equals = 0x3d;
const lineFeed = 0x0a;

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);

function readPart(bytes: Uint8Array): MimePart {
  const view = bufferOf(bytes);
  const ends = ['\r\n\r\n', '\n\n'].map((end) => ({ at: view.indexOf(end), length: end.length }));
  const [end] = ends.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at);
  const head = view.subarray(0, end?.at ?? view.length).toString('latin1');
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end ? view.subarray(end.at + end.length) : view.subarray(view.length) };
}

/** What stands between the lines `--boundary`; a message that is cut off ends its last part. */
function splitParts(body: Uint8Array, boundary: string): Uint8Array[] {
  const view = bufferOf(body);
  const mark = `--${boundary}`;
  const parts: Uint8Array[] = [];
  let start = -1;
  for (let at = view.indexOf(mark); at >= 0; at = view.indexOf(mark, at + mark.length)) {
    const tail = view.subarray(at + mark.length, at + mark.length + 2).toString('latin1');
    if ((at > 0 && view[at - 1] !== lineFeed) || !/^(?:--|\s|$)/.test(tail)) continue;
    if (start >= 0) parts.push(view.subarray(start, at));
    const lineEnd = view.indexOf(lineFeed, at);
    start = lineEnd < 0 ? view.length : lineEnd + 1;
    if (tail === '--') return parts;
  }
  if (start >= 0) parts.push(view.subarray(start));
  return parts;
}

function decodeTransfer({ headers, body }: MimePart): Uint8Array {
  const encoding = (headers.get('content-transfer-encoding') ?? '').toLowerCase();
  if (encoding === 'base64') return Buffer.from(bufferOf(body).toString('latin1'), 'base64');
  return encoding === 'quoted-printable' ? decodeQuotedPrintable(body) : body;
}

function decodeQuotedPrintable(body: Uint8Array): Uint8Array {
  const decoded = Buffer.alloc(body.length);
  let length = 0;
  for (let i = 0; i < body.length; i++) {
    const byte = body[i]!;
    if (byte !== equals) decoded[length++] = byte;
    else if (body[i + 1] === lineFeed) i++;
    else if (body[i + 1] === 0x0d && body[i + 2] === lineFeed) i += 2;
    else {
      const hex = String.fromCharCode(body[i + 1] ?? 0, body[i + 2] ?? 0);
      const isHex = /^[\da-f]{2}$/i.test(hex);
      decoded[length++] = isHex ? Number.parseInt(hex, 16) : byte;
      if (isHex) i += 2;
    }
  }
  return decoded.subarray(0, length);
}
