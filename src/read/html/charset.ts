import { findByteOrderMark } from '../../source/byte-order-mark.ts';
import { decodeBytes } from '../../source/decode.ts';
import { resolveLabel } from '../../source/labels.ts';
import type { DecodedText, DecodeOutcome } from '../../source/types.ts';

/** How far the declaration of a charset is looked for; browsers look at 1024 bytes, but some sites put scripts before it. */
const lookedAt = 8192;
const xmlEncoding = /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/;
const metaCharset = /<meta\s(?:[^>]{0,300}?[\s;"'])?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i;
/** What editors of old wrote into Chinese pages of any encoding. */
const western = /^(?:iso-?8859|latin|windows-125|us-ascii|ascii)/i;
/** A declaration that bears itself out is as good as valid UTF-8, and like it no proof. */
const borneOut = 0.99;

/** The charset that a page declares in its head, or an XML declaration; null if none. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, lookedAt)).toString('latin1');
  return xmlEncoding.exec(head)?.[1] ?? metaCharset.exec(withoutComments(head))?.[1] ?? null;
}

/**
 * Decodes a page: by `encoding` if the user names one, else by its byte-order mark, by the charset that its envelope or it itself
 * declares, if the bytes do not prove that wrong, or as the detection finds.
 */
export async function decodePage(
  bytes: Uint8Array,
  options: { readonly encoding?: string; readonly envelope?: string },
): Promise<DecodeOutcome> {
  const { encoding, envelope } = options;
  if (encoding !== undefined || findByteOrderMark(bytes)) return decodeBytes(bytes, options);
  let damaged: DecodedText | null = null;
  for (const declared of [envelope, declaredCharset(bytes)]) {
    const decoded = declared === undefined || declared === null ? null : await decodeAsDeclared(bytes, declared);
    if (decoded && isSound(decoded)) {
      return { ok: true, value: { ...decoded, encoding: { ...decoded.encoding, confidence: borneOut } } };
    }
    damaged ??= decoded;
  }
  const detected = await decodeBytes(bytes);
  if (!damaged || (detected.ok && isBetter(detected.value, damaged))) return detected;
  return { ok: true, value: { ...damaged, encoding: { ...damaged.encoding, confidence: borneOut } } };
}

/** null where the label tells nothing: it is unknown, means a Western encoding, or UTF-16, in which it could not be read. */
async function decodeAsDeclared(bytes: Uint8Array, label: string): Promise<DecodedText | null> {
  const name = western.test(label) ? null : await resolveLabel(label);
  if (name === null || name.startsWith('UTF-16')) return null;
  const outcome = await decodeBytes(bytes, { encoding: name });
  return outcome.ok ? outcome.value : null;
}

const isSound = ({ encoding, diagnostics }: DecodedText): boolean =>
  encoding.replaced === 0 && !diagnostics.some(({ code }) => code === 'garbled-text');

function isBetter(one: DecodedText, other: DecodedText): boolean {
  if (isSound(one)) return true;
  return (
    one.encoding.replaced < other.encoding.replaced || (one.encoding.replaced > 0 && other.encoding.replaced === 0)
  );
}

function withoutComments(head: string): string {
  return head.replace(/<!--[\s\S]*?-->/g, '');
}
