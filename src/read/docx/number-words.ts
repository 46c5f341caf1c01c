const ones =
  'Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen'.split(
    ' ',
  );
const tens = '. . Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety'.split(' ');
const irregular: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

/** One, Two, … Twenty-one, One hundred one: as Word spells list numbers in English; digits from a million on. */
export function cardinalInEnglish(n: number): string {
  if (n < 20) return ones[n]!;
  if (n < 100) return tens[Math.floor(n / 10)]! + (n % 10 === 0 ? '' : `-${ones[n % 10]!.toLowerCase()}`);
  if (n >= 1_000_000) return String(n);
  const [unit, word] = n < 1000 ? [100, 'hundred'] : [1000, 'thousand'];
  const rest = n % unit!;
  const head = `${cardinalInEnglish(Math.floor(n / unit!))} ${word}`;
  return rest === 0 ? head : `${head} ${cardinalInEnglish(rest).toLowerCase()}`;
}

/** First, Second, … Twenty-first. */
export function ordinalInEnglish(n: number): string {
  const cardinal = cardinalInEnglish(n);
  const cut = Math.max(cardinal.lastIndexOf(' '), cardinal.lastIndexOf('-')) + 1;
  const last = cardinal.slice(cut).toLowerCase();
  const ordinal = irregular[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`);
  return cut === 0 ? ordinal[0]!.toUpperCase() + ordinal.slice(1) : cardinal.slice(0, cut) + ordinal;
}
