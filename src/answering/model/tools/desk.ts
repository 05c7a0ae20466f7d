import type { UnitMatcher } from '../../../documents/unit-matcher.ts';
import type { Role } from '../../../people/role.ts';
import type { Question } from '../../question.ts';
import type { TaskDesk } from '../../select-tasks.ts';
import type { Exhibits } from '../exhibits.ts';
import type { Mask } from '../mask.ts';

/** What tools work with in the name of one asker: library and book hold what may be seen and sent, and nothing else. */
export interface ToolDesk extends TaskDesk {
  readonly role: Role;
  readonly units: UnitMatcher;
  readonly understand: (asked: string) => Question;
  readonly exhibits: Exhibits;
  /** What belongs to persons is hidden from the model by it. */
  readonly mask: Mask;
}
