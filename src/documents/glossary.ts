import { z } from 'zod';

/** What knowledge/glossary.yaml must look like. */
export const GLOSSARY_FILE = z.array(
  z.object({ short: z.string(), long: z.string(), chat: z.boolean().default(false) }),
);

/** An abbreviation and what it stands for; `chat` marks those that people type but papers do not print. */
export type GlossaryEntry = z.infer<typeof GLOSSARY_FILE>[number];
