const room = 100;

/**
 * JSON for a person: two blanks an indent, and what fits on a line stays on one (`"span": { "start": 3, … }`), because a
 * result is mostly small objects.
 */
export function formatJson(value: unknown, indent = ''): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const parts: string[] = [];
  if (isList) for (const item of value) parts.push(formatJson(item, inner));
  else
    for (const [key, item] of Object.entries(value)) {
      if (item !== undefined) parts.push(`${JSON.stringify(key)}: ${formatJson(item, inner)}`);
    }
  if (parts.length === 0) return isList ? '[]' : '{}';
  let length = indent.length + 2 * parts.length;
  for (const part of parts) length += part.includes('\n') ? room : part.length;
  if (length < room) return isList ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`;
  const body = parts.join(`,\n${inner}`);
  return isList ? `[\n${inner}${body}\n${indent}]` : `{\n${inner}${body}\n${indent}}`;
}
