import iconv from 'iconv-lite';

/** Text as Word writes it under the code page 936: Han characters byte by byte, others as they are. */
export const gbk = (text: string): string =>
  [...text].map((sign) => (sign < '\u0080' ? sign.replace(/[\\{}]/, '\\$&') : hex(iconv.encode(sign, 'gbk')))).join('');

const hex = (bytes: Buffer): string => [...bytes].map((byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('');

/** A run as Word writes it: the font of the script that its characters belong to comes last. */
export const wordRun = (text: string): string =>
  `{\\rtlch\\fcs1 \\af0 \\ltrch\\fcs0 \\fs32\\insrsid7085 ${(text.match(/[ -~]+|[^ -~]+/g) ?? [])
    .map((piece) =>
      piece < '\u0080'
        ? `\\hich\\af0\\dbch\\af13\\loch\\f0 ${gbk(piece)}`
        : `\\loch\\af0\\hich\\af0\\dbch\\f13 ${gbk(piece)}`,
    )
    .join('')}}`;

/** A paragraph as Word writes it; its automatic number stands before it. */
export const wordPara = (text: string, properties = '', label = ''): string =>
  `\\pard\\plain \\ltrpar${label && `{\\listtext\\pard\\plain\\ltrpar \\loch\\af0\\hich\\af0\\dbch\\f13 ${gbk(label)}\\tab}`}\\qj \\li0\\ri0\\widctlpar\\wrapdefault${properties}\\itap0 \\rtlch\\fcs1 \\af0 \\ltrch\\fcs0 \\fs21\\lang1033\\langfe2052 ${wordRun(text)}{\\rtlch\\fcs1 \\af0 \\ltrch\\fcs0 \\insrsid7085 \\par }\r\n`;

/** A document as Word for China writes it, around its body. */
export const wordRtf = (body: string, head = ''): string =>
  `{\\rtf1\\adeflang1025\\ansi\\ansicpg936\\uc2\\adeff0\\deff0\\stshfdbch13\\stshfloch0\\stshfhich0\\stshfbi0\\deflang1033\\deflangfe2052\r\n` +
  `{\\fonttbl{\\f0\\froman\\fcharset0\\fprq2{\\*\\panose 02020603050405020304}Times New Roman;}{\\f3\\froman\\fcharset2\\fprq2{\\*\\panose 05050102010706020507}Symbol;}{\\f13\\fnil\\fcharset134\\fprq2{\\*\\panose 02010600030101010101}${gbk('宋体')}{\\*\\falt SimSun};}{\\f14\\froman\\fcharset136\\fprq2 PMingLiU;}}\r\n` +
  `{\\colortbl;\\red0\\green0\\blue0;}{\\stylesheet{\\qj \\snext0 Normal;}{\\s1 \\outlinelevel0 heading 1;}}${head}\r\n` +
  `{\\*\\themedata 504b0304}\\paperw11906\\paperh16838{\\*\\ftnsep \\chftnsep }\\sectd \\linex0 {\\header \\pard ${gbk('页眉')}\\par }{\\footer \\pard ${gbk('第')}{\\field{\\*\\fldinst PAGE}{\\fldrslt 1}}${gbk('页')}\\par }\r\n${body}}\u0000`;
