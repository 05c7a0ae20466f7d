import { z } from 'zod';

const UNIT = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  parent: z.string().optional(),
  group: z.boolean().default(false),
  members: z.array(z.string()).default([]),
  membersAre: z.string().optional(),
});

/** What knowledge/units.yaml must look like; a group may name its members, or say in words who they are. */
export const UNITS_FILE = z.array(UNIT);

/** An office, body or group of them that can be assigned work; see knowledge/units.yaml. */
export type Unit = z.infer<typeof UNIT>;
