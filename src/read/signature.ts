const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

/** Whether `bytes` are a zip, which holds docx, xlsx and others. */
export const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04);

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

/** Whether `bytes` begin as an HTML page does, in any encoding that has ASCII in it. */
export function isHtml(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  // UTF-16 shows as NULs between the letters, and a byte-order mark as two or three letters.
  return htmlHead.test(head.replaceAll('\0', '').replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, ''));
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
