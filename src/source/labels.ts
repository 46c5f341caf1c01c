/** The encodings that are read without iconv-lite, and Big5, under every name in use; all labels are compared lowercase, letters and digits only. */
const ownNames: Readonly<Record<string, string>> = {
  utf8: 'UTF-8',
  ascii: 'UTF-8',
  usascii: 'UTF-8',
  utf16le: 'UTF-16LE',
  utf16be: 'UTF-16BE',
  ucs2: 'UTF-16LE',
  // GBK and GB2312 are subsets of GB18030, and files that claim to be in them often are not.
  gb18030: 'GB18030',
  gbk: 'GB18030',
  gb2312: 'GB18030',
  gb231280: 'GB18030',
  euccn: 'GB18030',
  cp936: 'GB18030',
  windows936: 'GB18030',
  ms936: 'GB18030',
  xgbk: 'GB18030',
  csgb2312: 'GB18030',
  chinese: 'GB18030',
  big5: 'Big5-HKSCS',
  big5hkscs: 'Big5-HKSCS',
  big5hk: 'Big5-HKSCS',
  cnbig5: 'Big5-HKSCS',
  csbig5: 'Big5-HKSCS',
  cp950: 'Big5-HKSCS',
  windows950: 'Big5-HKSCS',
  ms950: 'Big5-HKSCS',
};

// iconv-lite also knows transformations that are no encodings of text.
const notText = new Set(['base64', 'hex', 'binary']);

/**
 * The name of the encoding that a user calls `label`; null if nobody knows it. `UTF-16` stays as it is, for the byte-order
 * mark to decide.
 */
export async function resolveLabel(label: string): Promise<string | null> {
  const key = label.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (Object.hasOwn(ownNames, key)) return ownNames[key]!;
  if (key === 'utf16') return 'UTF-16';
  if (key === '' || notText.has(key)) return null;
  const { encodingExists } = await loadIconv();
  return encodingExists(key) ? label.trim().toUpperCase() : null;
}

/** iconv-lite, loaded at first need: its tables take tens of milliseconds. */
export async function loadIconv() {
  return (await import('iconv-lite')).default;
}
