import type { Atom } from './atoms.ts';

/**
 * Leaves out how a claim opens without saying anything: "Về hồ sơ công việc, …" where those words follow again.
 */
export function withoutTopic(atoms: readonly Atom[]): readonly Atom[] {
  const length = atoms[0]?.key === 'về' ? 1 : atoms[0]?.key === 'đối' && atoms[1]?.key === 'với' ? 2 : 0;
  const end = atoms.findIndex(({ before }, i) => i > length && before === 'comma');
  if (length === 0 || end < 0) return atoms;
  const topic = spelled(atoms.slice(length, end));
  return spelled(atoms.slice(end)).includes(topic) ? atoms.slice(end) : atoms;
}

function spelled(atoms: readonly Atom[]): string {
  return ` ${atoms.map(({ key }) => key).join(' ')} `;
}
