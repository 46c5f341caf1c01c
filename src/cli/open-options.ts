import type { OpenOptions } from '../batch/open-file.ts';

/** The options that say how files are read and opened, as the command line gives them. */
export interface OpenFlags {
  readonly encoding?: string;
  readonly textField?: string;
  readonly maxBytes?: number;
  readonly maxTotalBytes?: number;
  readonly maxRatio?: number;
  readonly maxEntries?: number;
  readonly maxDepth?: number;
  readonly maxPages?: number;
  readonly maxSeconds?: number;
}

/** What readers are told of these; what is not said has its default. */
export function openOptions(flags: OpenFlags): OpenOptions {
  const { maxBytes, maxTotalBytes, maxRatio, maxEntries, maxDepth, maxPages, maxSeconds } = flags;
  return {
    encoding: flags.encoding,
    textField: flags.textField,
    limits: {
      ...(maxBytes === undefined ? {} : { fileBytes: maxBytes, partBytes: maxBytes }),
      ...(maxTotalBytes === undefined ? {} : { totalBytes: maxTotalBytes }),
      ...(maxRatio === undefined ? {} : { ratio: maxRatio }),
      ...(maxEntries === undefined ? {} : { entries: maxEntries }),
      ...(maxDepth === undefined ? {} : { nesting: maxDepth }),
      ...(maxPages === undefined ? {} : { pages: maxPages }),
      ...(maxSeconds === undefined ? {} : { seconds: maxSeconds }),
    },
  };
}
