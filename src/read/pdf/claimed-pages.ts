const treeNode = /\/Type\s{0,8}\/Pages\b/;
const countEntry = /\/Count\s{1,8}(\d{1,10})\b/;
const longestNode = 512;

/**
 * The most pages that a node of the page tree claims, in the nodes that stand unpacked in the file; 0 where none does. The
 * library tells the pages that it finds, which are fewer where the header lies.
 */
export function claimedPages(bytes: Uint8Array): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let most = 0;
  let at = file.indexOf('/Pages');
  while (at >= 0) {
    const before = file.toString('latin1', Math.max(0, at - longestNode), at);
    // A node with many children may be longer: its pages are there, and the library finds them.
    const [after = ''] = file.toString('latin1', at, at + longestNode).split('endobj', 1);
    const node = before.slice(before.lastIndexOf(' obj') + 1) + after;
    if (treeNode.test(node)) most = Math.max(most, Number(countEntry.exec(node)?.[1] ?? 0));
    at = file.indexOf('/Pages', at + after.length);
  }
  return most;
}
