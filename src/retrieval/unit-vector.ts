/** What single precision leaves of a length of 1. */
const NEARLY = 1e-4;

/** The vector scaled to length 1; one that has it already, or is zero, stays as it is to the last bit. */
export function toUnit<T extends number[] | Float32Array>(vector: T): T {
  let squares = 0;
  for (const value of vector) squares += value ** 2;
  if (squares === 0 || Math.abs(squares - 1) < NEARLY) return vector;
  const length = Math.sqrt(squares);
  return vector.map((value) => value / length) as T;
}
