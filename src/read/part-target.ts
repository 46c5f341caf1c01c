/** What a relationship of a part in `folder` leads to, as a name in the package; it never leaves it. */
export function resolveTarget(folder: string, target: string): string {
  const path = (target.startsWith('/') ? target : folder + target).split('/');
  const kept: string[] = [];
  for (const step of path) {
    if (step === '..') kept.pop();
    else if (step !== '' && step !== '.') kept.push(step);
  }
  return kept.join('/');
}
