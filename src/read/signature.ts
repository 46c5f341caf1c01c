const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

/** Whether `bytes` are a zip, which holds docx, xlsx and others; an empty one has nothing but its end. */
export const isZip = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06);

/** Whether `bytes` are a gzip file. */
export const isGzip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x1f, 0x8b, 0x08);

/** Whether `bytes` are a tar archive. */
export const isTar = (bytes: Uint8Array): boolean => startsWith(bytes.subarray(257), 0x75, 0x73, 0x74, 0x61, 0x72);

/** Whether `bytes` are an OLE compound file: doc, xls, wps. */
export const isOle = (bytes: Uint8Array): boolean => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

/** Whether `bytes` are a PDF; a mail program or a web server may have left something before its first line. */
export function isPdf(bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const at = view.subarray(0, 1024).indexOf('%PDF-');
  return at === 0 || (at > 0 && view.includes('startxref', at));
}

/** Whether `bytes` are RTF. */
export const isRtf = (bytes: Uint8Array): boolean => startsWith(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66);

const htmlHead = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype\s+html|html)[\s>]/i;

const htmlStart =
  /^\s*(?:<!--[\s\S]{0,500}?-->\s*)?<(?:head|body|title|meta|link|style|script|div|p|span|font|center|table|h[1-6]|article|section|main)(?:\s[^<>]{0,500})?>/i;

/** Whether `bytes` begin as an HTML page does, in any encoding that has ASCII in it. */
export function isHtml(bytes: Uint8Array): boolean {
  return htmlHead.test(asciiHead(bytes));
}

/** Whether `bytes` begin with a tag of HTML: a page without its head, or the part of one that holds the text. */
export function isHtmlFragment(bytes: Uint8Array): boolean {
  return htmlStart.test(asciiHead(bytes));
}

/** Whether `bytes` are a MIME message with its headers: a web page saved with its pictures. */
export function isMime(bytes: Uint8Array): boolean {
  return /^(?:[\w-]{1,60}:[^\n]*\r?\n(?:[ \t][^\n]*\n)*){0,20}MIME-Version:/i.test(asciiHead(bytes));
}

// UTF-16 shows as NULs between the letters, and a byte-order mark as two or three letters.
function asciiHead(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  return head.replaceAll('\0', '').replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '');
}

/**
 * Whether the zip is an office package with parts in `folder`: by its directory, so that a folder of that name, or a package
 * within an archive, does not pass for one; where it is cut off, by what its first bytes show.
 */
export function zipHolds(bytes: Uint8Array, folder: string): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = view.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || end + 20 > view.length) return view.subarray(0, near).includes(folder);
  let isPackage = false;
  let inFolder = false;
  let at = view.readUInt32LE(end + 16);
  while (at + 46 <= end && view.readUInt32LE(at) === 0x02014b50) {
    const length = view.readUInt16LE(at + 28);
    const name = view.toString('latin1', at + 46, at + 46 + length);
    isPackage ||= name.toLowerCase() === '[content_types].xml';
    inFolder ||= name.startsWith(folder);
    if (isPackage && inFolder) return true;
    at += 46 + length + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return false;
}

/** How much of a damaged zip is looked at. */
const near = 65_536;

/** Whether `bytes` are a document of Office 2007 or later under a password: an OLE file that wraps the encrypted package. */
export function isEncryptedPackage(bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return isOle(bytes) && view.includes(Buffer.from('EncryptedPackage', 'utf16le'));
}
