import { playHonestly } from '../tests/support/honest-model.ts';
import { startModelServer } from '../tests/support/model-server.ts';

// npx tsx scripts/model-server.ts: a scripted model behind an OpenAI-compatible API on this machine, which says again what
// it is shown. It is no language model: it shows what the product does with one, where none can be reached.
const { baseUrl } = await startModelServer(playHonestly);
process.stdout.write(`OPENAI_BASE_URL=${baseUrl} OPENAI_MODEL=scripted\n`);
