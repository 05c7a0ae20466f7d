import { readFileSync } from 'node:fs';

/** Runs beside the loader of a child process: writes down the address of every module that is loaded. */
const HOOKS = `
  import { appendFileSync } from 'node:fs';
  let file;
  export const initialize = (given) => void (file = given);
  export async function load(url, context, next) {
    appendFileSync(file, url + '\\n');
    return next(url, context);
  }
`;

/** What Node.js has to be started with so that the child's modules are written down in a file. */
export function writingModulesTo(file: string): string[] {
  const hooks = JSON.stringify(`data:text/javascript,${encodeURIComponent(HOOKS)}`);
  const start = `import { register } from 'node:module'; register(${hooks}, { data: ${JSON.stringify(file)} });`;
  return ['--import', `data:text/javascript,${encodeURIComponent(start)}`];
}

/** The libraries of which a module was loaded. */
export function librariesIn(file: string): Set<string> {
  const urls = readFileSync(file, 'utf8').split('\n');
  return new Set(
    urls.flatMap((url) => /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/u.exec(url)?.[1] ?? []),
  );
}
