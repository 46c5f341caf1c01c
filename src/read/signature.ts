const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

/** Whether `bytes` are a zip, which holds docx, xlsx and others. */
export const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04);

/** Whether `bytes` are an OLE compound file: doc, xls, wps. */
export const isOle = (bytes: Uint8Array): boolean => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

/** Whether `bytes` are a PDF. */
export const isPdf = (bytes: Uint8Array): boolean => startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d);

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

/** Whether an entry of the zip lies in `folder`, as far as its first entries and its directory at the end tell. */
export function zipHolds(bytes: Uint8Array, folder: string): boolean {
  const near = 65_536;
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return view.subarray(0, near).includes(folder) || view.subarray(Math.max(0, view.length - near)).includes(folder);
}

/** Whether `bytes` are a document of Office 2007 or later under a password: an OLE file that wraps the encrypted package. */
export function isEncryptedPackage(bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return isOle(bytes) && view.includes(Buffer.from('EncryptedPackage', 'utf16le'));
}
