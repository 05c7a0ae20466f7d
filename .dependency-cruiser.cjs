/**
 * The house of docs/design.md as rules. Rows stand from top to bottom; a room imports only from rows below its own:
 * never up, never sideways. A room is a folder or a file of src, and the folder named after a file belongs to its room.
 */
const ROWS = [
  ['cli'],
  ['main'],
  ['app'],
  ['config'],
  ['channels', 'storage', 'web'],
  ['assistant'],
  ['answering', 'reminders'],
  ['retrieval', 'tasks'],
  ['people', 'documents'],
  ['shared'],
];

/** Rooms that see less than all that lies below them. */
const ONLY = { channels: ['assistant', 'shared'], config: ['shared'] };

/** The one door of each outside library, as the start of a path in src; later libraries have theirs already. */
const DOORS = [
  ['hnswlib-node', ['retrieval/']],
  ['@langchain/.+|langchain', ['retrieval/', 'answering/model/']],
  ['openai', ['retrieval/', 'answering/model/']],
  ['commander', ['cli']],
  ['pino', ['shared/logger\\.ts']],
  ['yaml|mdast.*|micromark.*|@types/mdast', ['documents/']],
  ['pdf-parse|pdfjs-dist|mammoth|tesseract\\.js.*|@tesseract\\.js-data/.+', ['documents/readers/']],
  ['@xmldom/xmldom', ['documents/readers/office/']],
  ['exceljs', ['documents/readers/', 'tasks/']],
  ['docx|echarts|@resvg/.+|@expo-google-fonts/.+', ['tasks/report/']],
  ['date-holidays|@dqcai/vn-lunar', ['tasks/calendar/']],
  ['rrule-temporal', ['tasks/timeframe/']],
  ['temporal-polyfill', ['shared/day\\.ts', 'tasks/timeframe/']],
  ['croner', ['reminders/']],
  ['grammy|@grammyjs/.+', ['channels/telegram/']],
  ['zca-js|qr|fast-png', ['channels/zalo-personal/']],
  ['better-sqlite3|@libsql/.+|libsql|kysely|pg|postgres|@electric-sql/.+|node:sqlite|sqlite', ['storage/']],
  ['prom-client', ['web/']],
];
const EVERYWHERE = 'zod';

/** What loads LangChain's agents: half a second and 50 MB that only an office with a language model pays. */
const AGENTS = '^src/answering/model/(model-answerer|supervise|agent|connection/chat-model)\\.ts$';

const room = (name) => `^src/${name}(/|\\.ts$)`;
const library = (names) => `(^|node_modules/)(${names})(/|$)`;

const rows = ROWS.flatMap((names, row) =>
  names.map((name) => {
    const below = ONLY[name] ?? ROWS.slice(row + 1).flat();
    return {
      name: `${name}-looks-down`,
      comment: `${name} imports from ${below.join(', ') || 'no other room'}.`,
      severity: 'error',
      from: { path: room(name) },
      to: { path: '^src/', pathNot: [name, ...below].map(room) },
    };
  }),
);

const doors = DOORS.map(([names, where]) => ({
  name: `door-of-${/^(@\w+|[\w-]+)/u.exec(names)[0]}`,
  comment: `Only ${where.join(', ')} of src may import ${names.replaceAll('|', ', ')}.`,
  severity: 'error',
  from: { path: '^src/', pathNot: where.map((path) => `^src/${path}`) },
  to: { path: library(names) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...rows,
    ...doors,
    {
      name: 'channels-apart',
      comment: 'A channel does not know the others, nor does what they share know any of them.',
      severity: 'error',
      from: { path: '^src/channels/([^/]+)' },
      to: { path: '^src/channels/[^/]+/', pathNot: '^src/channels/(layout|$1)/' },
    },
    {
      name: 'agents-are-opened-by-app',
      comment: 'Only src/app/open-model.ts and src/app/check-model.ts open what loads LangChain.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/answering/model/', '^src/app/(open|check)-model\\.ts$'] },
      to: { path: AGENTS },
    },
    {
      name: 'agents-are-loaded-late',
      comment: 'What loads LangChain is imported where a model is configured: by import(), never at the start.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/answering/model/' },
      to: { path: AGENTS, dynamic: false, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'every-room-is-planned',
      comment: 'A new room in src needs its row here and in docs/design.md.',
      severity: 'error',
      from: { path: '^src/', pathNot: ROWS.flat().map(room) },
      to: {},
    },
    {
      name: 'every-library-has-a-door',
      comment: 'A new library needs its door here.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: 'node_modules/', pathNot: [...DOORS.map(([names]) => names), EVERYWHERE].map(library) },
    },
    {
      name: 'src-stands-alone',
      comment: 'The product does not import its tests, scripts or tools.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(?!src/|.*node_modules/)[^:]*/', dependencyTypes: ['local'] },
    },
    {
      name: 'no-development-libraries',
      comment: 'What src imports must be installed where the product runs; types are gone by then.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm', 'npm-optional'] },
    },
    {
      name: 'no-unresolvable',
      comment: 'An optional library may be missing on this machine; nothing else may.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: library('hnswlib-node') },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    // Without this, imports of types alone are not seen.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
