import { isAbsolute } from 'node:path';
import { extensionOf, isReadName } from '../read/registry.ts';
import { countUnknown, type PassedOver } from './walk.ts';

/** Whether a path that does not exist may be meant as a glob. */
export function hasGlobSigns(path: string): boolean {
  return /[*?[\]{}!()]/.test(path);
}

/**
 * The files that `pattern` matches, in code-unit order. Like a folder's, files of an ending that no reader knows are passed
 * over, unless the pattern names the ending itself (`*.dat`).
 */
export async function expandGlob(pattern: string, passedOver: PassedOver): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const matches = await glob(pattern, {
    onlyFiles: true,
    dot: false,
    expandDirectories: false,
    absolute: isAbsolute(pattern),
  });
  const wanted = matches.filter((path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const extension = extensionOf(name);
    if (name.startsWith('~$')) passedOver.temporary++;
    else if (isReadName(name) || (extension !== '' && pattern.toLowerCase().includes(`.${extension}`))) return true;
    else countUnknown(name, passedOver);
    return false;
  });
  return wanted.sort();
}
