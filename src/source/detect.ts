import { surprise } from './plausibility.ts';
import { sampleBytes } from './sample.ts';

/** An encoding that detection can find. */
export type DetectedName = 'UTF-8' | 'GB18030' | 'Big5-HKSCS' | 'UTF-16LE' | 'UTF-16BE' | 'windows-1252';

/** An encoding with how likely it is, 0..1. */
export interface EncodingGuess {
  readonly name: DetectedName;
  readonly confidence: number;
}

interface Candidate {
  readonly name: DetectedName;
  /** What TextDecoder calls it. Its Big5 is good enough to weigh a text by, though not to read it. */
  readonly label: string;
  /** Nats against it before the first byte is seen. */
  readonly prior: number;
}

const candidates: readonly Candidate[] = [
  { name: 'UTF-8', label: 'utf-8', prior: 0 },
  { name: 'GB18030', label: 'gb18030', prior: 1 },
  { name: 'Big5-HKSCS', label: 'big5', prior: 2 },
  { name: 'UTF-16LE', label: 'utf-16le', prior: 4 },
  { name: 'UTF-16BE', label: 'utf-16be', prior: 5 },
  { name: 'windows-1252', label: 'windows-1252', prior: 6 },
];

// Characters of a text depend on each other, so the evidence of each counts for less than it would alone.
const temperature = 2;
/** Nats a character above which a reading looks like no plan. Plans have 6 to 8, in pieces of ten characters up to 10; random Han 13. */
const implausible = 9;
const nearlySure = 0.9;
/** Statistics are never certain; 1 is for what the file or the user says. */
const surest = 0.99;
const voteWeight = 3;

/** What detection finds. */
export interface Detection {
  /** The likeliest first. */
  readonly guesses: readonly EncodingGuess[];
  /** Nats a character of the likeliest reading: some 6 for a plan, 13 for random Han characters. */
  readonly surprise: number;
  /** Another encoding that it may be, named where no reading is convincing. */
  readonly hint: string | null;
}

/** Finds the encoding of `bytes` by how plausible the text is that each encoding makes of them. */
export async function detectEncoding(bytes: Uint8Array): Promise<Detection> {
  const windows = sampleBytes(bytes);
  const readings = candidates.map(({ name, label, prior }): Reading => {
    let nats = prior;
    let length = 0;
    for (const window of windows) {
      // `stream` leaves out a character that the end of the window cuts.
      const text = new TextDecoder(label, { ignoreBOM: true }).decode(window, { stream: true });
      nats += surprise(text);
      length += text.length;
    }
    return { name, nats, perCharacter: nats / Math.max(length, 1) };
  });
  const own = weigh(readings);
  if (own.guesses[0]!.confidence >= nearlySure) return { ...own, hint: null };
  const said = await askChardet(windows[0]!);
  const vote = said === null ? undefined : chardetNames[said];
  if (vote === undefined) return { ...own, hint: said !== null && hints.has(said) ? said : null };
  return {
    ...weigh(readings.map((it) => (it.name === vote ? { ...it, nats: it.nats - voteWeight } : it))),
    hint: null,
  };
}

interface Reading {
  readonly name: DetectedName;
  readonly nats: number;
  readonly perCharacter: number;
}

function weigh(readings: readonly Reading[]): Omit<Detection, 'hint'> {
  const sorted = [...readings].sort((a, b) => a.nats - b.nats);
  const best = sorted[0]!;
  const weights = sorted.map(({ nats }) => Math.exp((best.nats - nats) / temperature));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const doubt = Math.min(1, (implausible / best.perCharacter) ** 2);
  const guesses = sorted.map(({ name }, i) => ({
    name,
    confidence: round(doubt * Math.min(weights[i]! / sum, surest)),
  }));
  return { guesses, surprise: best.perCharacter };
}

const round = (share: number): number => Math.round(share * 1000) / 1000;

const chardetNames: Readonly<Record<string, DetectedName>> = {
  'UTF-8': 'UTF-8',
  ASCII: 'UTF-8',
  GB18030: 'GB18030',
  Big5: 'Big5-HKSCS',
  'UTF-16LE': 'UTF-16LE',
  'UTF-16BE': 'UTF-16BE',
};

/** What chardet can tell that is not read here, so that the user hears of it. */
const hints = new Set(['Shift_JIS', 'EUC-JP', 'EUC-KR']);

/** Loaded only where the own judgement is close: it is slow (milliseconds for a few kilobytes) and often wrong. */
async function askChardet(head: Uint8Array): Promise<string | null> {
  const { detect } = await import('chardet');
  return detect(head.subarray(0, 4096));
}
