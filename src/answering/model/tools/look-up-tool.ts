import { type StructuredToolInterface, tool } from '@langchain/core/tools';
import type { z } from 'zod';
import { NoSuchDay } from '../../../tasks/timeframe/periods.ts';
import type { ToolDesk } from './desk.ts';
import { UnknownNameError } from './find-scope.ts';
import { type LookedUp, printLookedUp } from './looked-up.ts';

/** A look-up that a model may ask for: it only reads, and only what the desk holds. */
export interface LookUp<Shape extends z.ZodObject> {
  readonly name: string;
  readonly description: string;
  readonly schema: Shape;
  lookUp(given: z.infer<Shape>, desk: ToolDesk): Promise<LookedUp> | LookedUp;
}

/** The look-up as a tool of LangChain. What the model named wrongly it is told; everything else that fails is a defect. */
export function lookUpTool<Shape extends z.ZodObject>(
  { name, description, schema, lookUp }: LookUp<Shape>,
  desk: ToolDesk,
): StructuredToolInterface {
  const run = async (given: z.infer<Shape>) => {
    try {
      return desk.mask.hide(printLookedUp(await lookUp(given, desk)));
    } catch (error) {
      if (!(error instanceof UnknownNameError || error instanceof NoSuchDay)) throw error;
      return printLookedUp({ note: error.message, exhibits: [] });
    }
  };
  return tool(run, { name, description, schema }) as StructuredToolInterface;
}
