/** What a packed document may cost before its reading ends in a named error. */
export interface ReadLimits {
  /** Parts in the package. */
  readonly entries: number;
  /** Bytes of one part, unpacked. */
  readonly partBytes: number;
  /** Bytes of all parts that are read, unpacked. */
  readonly totalBytes: number;
  /** Unpacked to packed size, beyond the first megabytes of a part. */
  readonly ratio: number;
  /** Elements within elements. */
  readonly depth: number;
  /** Pages of a PDF. */
  readonly pages: number;
  /** UTF-16 code units of the text layer. */
  readonly textLength: number;
  /** Wall time. */
  readonly seconds: number;
}

/** Far above what an office program writes: a book of a thousand pages stays under a tenth of each. */
export const defaultLimits: ReadLimits = {
  entries: 5000,
  partBytes: 64 * 1024 * 1024,
  totalBytes: 200 * 1024 * 1024,
  ratio: 200,
  depth: 256,
  pages: 2000,
  textLength: 20_000_000,
  seconds: 20,
};

/** Up to this size a part may be packed as tightly as it likes: the rows of a blank form are all alike, and do no harm. */
export const ratioFreeBytes = 8 * 1024 * 1024;
