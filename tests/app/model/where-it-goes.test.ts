import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeTinyKnowledge } from '../../cli/tiny-knowledge.ts';
import { useCompiled } from '../../support/compile-for-children.ts';
import { librariesIn, writingModulesTo } from '../../support/loaded-modules.ts';
import { type ModelServer, startModelServer } from '../../support/model-server.ts';

const script = useCompiled(fileURLToPath(new URL('ask-model.ts', import.meta.url)));
const QUESTION = 'bao nhiêu phần trăm hộ gia đình dùng dịch vụ công trực tuyến';
/** What somebody may have set for other programs on the machine. */
const STRANGE = {
  LANGSMITH_TRACING: 'true',
  LANGSMITH_TRACING_V2: 'true',
  LANGCHAIN_TRACING: 'true',
  LANGCHAIN_TRACING_V2: 'true',
  LANGCHAIN_VERBOSE: 'true',
  LANGSMITH_API_KEY: 'lsv2_khong-gui',
  LANGSMITH_ENDPOINT: 'https://langsmith.example.com',
  LANGSMITH_GATEWAY: 'https://gateway.example.com',
  LANGSMITH_PROJECT: 'khac',
  OPENAI_ORG_ID: 'org-khong-gui',
  OPENAI_ORGANIZATION: 'org-khong-gui',
  OPENAI_PROJECT_ID: 'proj-khong-gui',
  OPENAI_CUSTOM_HEADERS: 'x-khac: khong-gui',
  OPENAI_API_BASE: 'https://khac.example.com/v1',
  OPENAI_ADMIN_KEY: 'khong-gui',
  OPENAI_LOG: 'debug',
  AZURE_OPENAI_ENDPOINT: 'https://azure.example.com',
  NO_PROXY: '',
};

let server: ModelServer;
let folder: string;
let knowledge: ReturnType<typeof makeTinyKnowledge>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'where-it-goes-'));
  knowledge = makeTinyKnowledge();
  const say = 'Phấn đấu 85% hộ gia đình dùng dịch vụ công trực tuyến. [e1]';
  server = await startModelServer(() => ({ say, usage: null }));
});

afterEach(async () => {
  await server.close();
  for (const made of [folder, knowledge.root]) rmSync(made, { recursive: true });
});

async function ask(environment: Record<string, string>, what = 'ask') {
  const modules = join(folder, 'modules.txt');
  const child = spawn(process.execPath, [...writingModulesTo(modules), script(), QUESTION, what], {
    env: { PATH: '', KNOWLEDGE_DIR: knowledge.knowledgeDir, DATA_DIR: knowledge.dataDir, ...environment },
    cwd: folder,
  });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const said = out.slice(out.lastIndexOf('{"text"'));
  return { ...(JSON.parse(said) as { text: string; hosts: string[] }), out, err, libraries: librariesIn(modules) };
}

const configured = () => ({
  OPENAI_BASE_URL: server.baseUrl,
  OPENAI_MODEL: 'mo-hinh',
  OPENAI_API_KEY: 'khoa-cua-co-quan',
});

describe('with a language model', { timeout: 120_000 }, () => {
  it.each(['ask', 'diagnose'])('what is configured alone says where things go (%s)', async (what) => {
    const asked = await ask({ ...configured(), ...STRANGE }, what);
    expect(asked.text).toContain('85%');
    expect(server.requests.length).toBeGreaterThan(0);
    expect(asked.hosts).toEqual(['127.0.0.1']);
    expect(JSON.stringify(server.headers)).not.toMatch(/khong-gui|openai-(?:organization|project)|x-khac|stainless/iu);
    expect(server.headers[0]!.authorization).toBe('Bearer khoa-cua-co-quan');
    expect(asked.err).not.toContain('hộ gia đình');
    expect(asked.out.indexOf('{"text"')).toBe(0);
  });

  it('without a key none is sent, not even one that stands in the environment for others', async () => {
    const { OPENAI_API_KEY: _, ...keyless } = configured();
    const asked = await ask({ ...keyless, ...STRANGE });
    expect(asked.text).toContain('85%');
    expect(server.headers.map(({ authorization }) => authorization)).toEqual([undefined]);
  });

  it('LangChain is loaded', async () => {
    expect([...(await ask(configured())).libraries]).toEqual(
      expect.arrayContaining(['langchain', '@langchain/core', '@langchain/openai', 'openai']),
    );
  });
});

describe('without a language model', { timeout: 120_000 }, () => {
  it.each(['ask', 'diagnose'])(
    'no agent and no client of a model is loaded, and no host is asked (%s)',
    async (what) => {
      const asked = await ask(STRANGE, what);
      expect(asked.text).toContain('85%');
      expect(asked.hosts).toEqual([]);
      const { libraries } = asked;
      expect(libraries).toContain('zod');
      expect([...libraries].filter((name) => /^(?:langchain|openai|@langchain\/(?!core$))/u.test(name))).toEqual([]);
    },
  );
});
