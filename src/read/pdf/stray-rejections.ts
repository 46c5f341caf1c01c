/** Errors of the PDF library that it leaves to nobody when it opens a damaged file. */
const strays =
  /^(?:ParserEOF|XRefEntry|XRefParse|MissingData|InvalidPDF|UnknownError|Format|Abort)(?:Exception|Error)$/;

/**
 * Runs `use` while a promise that the PDF library forgot about ends nothing: Node would end the whole run for it. The rejection
 * of anybody else is thrown as if nobody listened.
 */
export async function withoutStrayRejections<T>(use: () => Promise<T>): Promise<T> {
  const listen = (reason: unknown): void => {
    if (!(reason instanceof Error) || !strays.test(reason.name)) throw reason;
  };
  process.on('unhandledRejection', listen);
  try {
    return await use();
  } finally {
    // Node tells of rejections when the present work is done.
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', listen);
  }
}
