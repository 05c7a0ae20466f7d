import type { StructuredToolInterface } from '@langchain/core/tools';
import { COUNT_TASKS } from './count-tasks.ts';
import type { ToolDesk } from './desk.ts';
import { LIST_DUTIES } from './list-duties.ts';
import { LIST_TARGETS } from './list-targets.ts';
import { LIST_TASKS } from './list-tasks.ts';
import { lookUpTool } from './look-up-tool.ts';
import { READ_CLAUSE } from './read-clause.ts';
import { READ_DEADLINE } from './read-deadline.ts';
import { SEARCH_DOCUMENTS } from './search-documents.ts';

/** Everything a model can do: look things up at one desk. Nothing here writes, sends, or sees more than the desk holds. */
export function openTools(desk: ToolDesk): StructuredToolInterface[] {
  return [
    lookUpTool(SEARCH_DOCUMENTS, desk),
    lookUpTool(LIST_TASKS, desk),
    lookUpTool(COUNT_TASKS, desk),
    lookUpTool(LIST_TARGETS, desk),
    lookUpTool(LIST_DUTIES, desk),
    lookUpTool(READ_CLAUSE, desk),
    lookUpTool(READ_DEADLINE, desk),
  ];
}
