/** The languages that messages are written in. */
export type Language = 'en' | 'zh';

/** A text in each language. */
export type Bilingual = Readonly<Record<Language, string>>;

/** The language for messages: `--lang`, wherever it stands, else the locale; English where neither says Chinese. */
export function chooseLanguage(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  if (asked === 'zh' || asked === 'en') return asked;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^zh/i.test(locale) ? 'zh' : 'en';
}
