/** JSON with the names of each object in order: equal values give equal text. Throws where it is no value of JSON. */
export function canonicalJson(value: unknown): string {
  const text = JSON.stringify(value, (_, inner: unknown) => (isPlain(inner) ? inOrder(inner) : inner));
  if (text === undefined) throw new TypeError(`JSON has no value ${String(value)}`);
  return text;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function inOrder(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
}
