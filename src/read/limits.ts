/** What a document may cost before its reading ends in a named error. */
export interface ReadLimits {
  /** Bytes of a file as it lies. */
  readonly fileBytes: number;
  /** Parts in a package; files in an archive and in those within it. */
  readonly entries: number;
  /** Bytes of one part, unpacked. */
  readonly partBytes: number;
  /** Bytes of all parts that are read, unpacked. */
  readonly totalBytes: number;
  /** Unpacked to packed size, beyond the first megabytes of a part. */
  readonly ratio: number;
  /** Archives within one another; the outermost counts. */
  readonly nesting: number;
  /** Elements within elements. */
  readonly depth: number;
  /** Pages, of a format that has them. */
  readonly pages: number;
  /** UTF-16 code units of the text layer. */
  readonly textLength: number;
  /** Wall time. */
  readonly seconds: number;
}

/** Far above what an office program writes: a book of a thousand pages stays under a tenth of each. */
export const defaultLimits: ReadLimits = {
  fileBytes: 256 * 1024 * 1024,
  entries: 10_000,
  partBytes: 64 * 1024 * 1024,
  totalBytes: 1024 * 1024 * 1024,
  ratio: 200,
  nesting: 3,
  depth: 256,
  pages: 2000,
  textLength: 20_000_000,
  seconds: 20,
};

/** Up to this size a part may be packed as tightly as it likes: the rows of a blank form are all alike, and do no harm. */
export const ratioFreeBytes = 8 * 1024 * 1024;
