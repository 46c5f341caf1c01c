import type { Sighting } from './sighting.ts';

/** A mask counts where something countable stands behind it (*所, *%), not where it hides a name (XX县, ***精神). */
export function hidesNumber(s: Sighting): boolean {
  const { text, first, unit } = s;
  const written = text.slice(first.start, first.end);
  if (written.includes('/')) return true;
  if (!unit || /[A-Za-z\d第*]$/.test(s.before)) return false;
  if (/^[xX]/.test(written) && !hidesWithLetter(s)) return false;
  const { dimension, counting } = unit.entry;
  if (counting === 'arabic') return /^[金银铜]$/.test(unit.name);
  if (dimension === 'duration') return /小时|分钟|工作日|个月/.test(unit.name) || s.before.endsWith('连续');
  // *家庄, *名县: a place
  return !(/^(?:位|名|部|处|期|门|口|面|道)$/.test(unit.name) && /^[庄子长委局家山镇乡]/.test(s.behind));
}

/** X所 hides a number; X个 beside N个 is a variable, and most letters before a weak classifier are names. */
function hidesWithLetter(s: Sighting): boolean {
  const { text, first, unit } = s;
  if (/N个/.test(text.slice(Math.max(s.floor, first.start - 24), first.start))) return false;
  return (
    first.more ||
    first.shift > 0 ||
    unit!.entry.counting === 'plain' ||
    unit!.name === '个' ||
    unit!.name === '项' ||
    /(?:达到?|新增|增至|增加到?|共有?)$/.test(s.before)
  );
}
