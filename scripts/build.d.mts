export function buildDist(options?: { fast?: boolean }): Promise<void>;
